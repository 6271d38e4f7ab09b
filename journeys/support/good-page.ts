import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const stylesheet = readFileSync(
  fileURLToPath(new URL('../../src/site/assets/site.css', import.meta.url)),
  'utf8',
);

/** A page in which the gate finds nothing: what is planted in it is the only fault. All of it is invented. */
export const goodPage = `<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head>
<title>Error: Choose a day – Ashmere Borough Council</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${stylesheet}</style>
<style>.scrolls { overflow-x: auto } .scrolls table { min-width: 700px } @media print { .scrolls table { min-width: 0 } }</style>
</head>
<body class="govuk-template__body">
<a class="govuk-skip-link" href="#main-content">Skip to main content</a>
<header class="site-header"><a class="site-header__name" href="#start">Ashmere Borough Council</a></header>
<main class="govuk-main-wrapper" id="main-content" tabindex="-1">
<div class="govuk-error-summary" tabindex="-1">
  <h2 class="govuk-error-summary__title">There is a problem</h2>
  <ul class="govuk-list govuk-error-summary__list"><li><a href="#day">Enter a day</a></li></ul>
</div>
<h1 class="govuk-heading-xl">Choose a day</h1>
<p class="govuk-body">We ring you on that day. <a class="govuk-link" href="#why">Why we ring</a></p>
<blockquote>I would like somebody to ring me in the morning when my daughter is here, because she can hear what is
  said and writes it down, and later I forget the half of it.</blockquote>
<h2 class="govuk-heading-m">Your call</h2>
<form>
  <div class="govuk-form-group govuk-form-group--error">
    <label class="govuk-label" for="day">Day</label>
    <p id="day-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Enter a day</p>
    <input class="govuk-input govuk-input--error" id="day" name="day" type="text" aria-describedby="day-error">
  </div>
  <fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">Part of the day</legend>
    <div class="govuk-radios">
      <div class="govuk-radios__item"><input class="govuk-radios__input" id="am" name="part" type="radio" value="am">
        <label class="govuk-label govuk-radios__label" for="am">Morning</label></div>
      <div class="govuk-radios__item"><input class="govuk-radios__input" id="pm" name="part" type="radio" value="pm">
        <label class="govuk-label govuk-radios__label" for="pm">Afternoon</label></div>
    </div>
  </fieldset>
  <button class="govuk-button" aria-label="Send this day">Send</button>
</form>
<section class="scrolls" aria-label="Days and hours" tabindex="0">
  <table class="govuk-table"><caption class="govuk-table__caption">Days and hours</caption>
    <thead><tr><th scope="col">Day</th><th scope="col">Hours</th></tr></thead>
    <tbody><tr><td>Monday</td><td>9 to 5</td></tr></tbody>
  </table>
</section>
</main>
</body>
</html>`;
