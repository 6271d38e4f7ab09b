/** Where the keyboard comes to, one press of Tab after the other. */
export interface Stop {
  readonly words: string;
  /** Its place among all elements of the page. */
  readonly place: number;
  readonly looksFocused: boolean;
  readonly isCovered: boolean;
  /** It stands above the stop before it, or left of it on the same line. */
  readonly jumpsBack: boolean;
}

declare global {
  var keyboardWalk: { look(): Stop | null; end(): readonly string[] };
}

/** Remembers how everything looks at rest and puts the keyboard at the top; gives how many stops to expect. */
export function beginWalk(): number {
  const reachable = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';
  const places = [...document.querySelectorAll('*')];
  const focusedBefore = document.activeElement;
  const scrolledTo = { left: scrollX, top: scrollY };
  pageKit.wear('*, ::before, ::after { transition: none !important; animation: none !important; }');

  const root = document.documentElement;
  root.setAttribute('tabindex', '-1');
  root.focus({ preventScroll: true });
  root.removeAttribute('tabindex');

  const lookOf = (style: CSSStyleDeclaration): string => {
    const line = (kind: string, width: string, colour: string) =>
      kind === 'none' || width === '0px' || pageKit.isClear(colour) ? '' : `${kind} ${width} ${colour}`;
    return [
      line(style.outlineStyle, style.outlineWidth, style.outlineColor),
      line(style.borderTopStyle, style.borderTopWidth, style.borderTopColor),
      line(style.borderBottomStyle, style.borderBottomWidth, style.borderBottomColor),
      style.boxShadow,
      style.backgroundColor,
      style.color,
      style.textDecoration,
    ].join('; ');
  };
  // What is seen of a radio button is drawn by its label.
  const wholeLookOf = (element: Element): string =>
    [element, ...('labels' in element ? ((element.labels as NodeListOf<Element> | null) ?? []) : [])]
      .flatMap((one) => [null, '::before', '::after'].map((part) => lookOf(getComputedStyle(one, part))))
      .join(' / ');

  const groupOf = (one: Element) =>
    one instanceof HTMLInputElement && one.type === 'radio' ? `${one.form?.action} ${one.name}` : one;
  const expected = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.matches(':disabled, [type="hidden"]') &&
      one.checkVisibility({ visibilityProperty: true }),
  );
  // The browser itself lets the keyboard reach what scrolls.
  const mayScroll = (one: Element) =>
    one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight;
  const atRest = new Map(
    places.filter((one) => one.matches(reachable) || mayScroll(one)).map((one) => [one, wholeLookOf(one)]),
  );
  const reached = new Set<Element | string>();
  let before: Element | null = null;

  const isBackFrom = (element: Element, earlier: Element): boolean => {
    const here = element.getBoundingClientRect();
    const there = earlier.getBoundingClientRect();
    const shareColumn = here.left < there.right - 1 && there.left < here.right - 1;
    if (here.bottom <= there.top + 1 && shareColumn) return true;
    let common: Element | null = element;
    while (common && !common.contains(earlier)) common = common.parentElement;
    // Columns of a grid are read one after the other.
    if (common && getComputedStyle(common).display.includes('grid')) return false;
    const middle = (here.top + here.bottom) / 2;
    const isSameLine = middle > there.top && middle < there.bottom;
    const isRightToLeft = getComputedStyle(element).direction === 'rtl';
    return isSameLine && (isRightToLeft ? here.left >= there.right - 1 : here.right <= there.left + 1);
  };
  const isCovered = (element: Element): boolean => {
    const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!onTop) return top + height / 2 < 0 || top + height / 2 > innerHeight;
    const label = 'labels' in element ? (element.labels as NodeListOf<Element> | null)?.[0] : undefined;
    return !element.contains(onTop) && !onTop.contains(element) && !label?.contains(onTop);
  };

  globalThis.keyboardWalk = {
    look: () => {
      const element = document.activeElement;
      if (!element || element === document.body || element === root) return null;
      const stop = {
        words: pageKit.describe(element),
        place: places.indexOf(element),
        looksFocused: wholeLookOf(element) !== atRest.get(element),
        isCovered: isCovered(element),
        jumpsBack: before !== null && isBackFrom(element, before),
      };
      reached.add(groupOf(element));
      before = element;
      return stop;
    },
    end: () => {
      pageKit.undress();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (focusedBefore instanceof HTMLElement && focusedBefore !== document.body)
        focusedBefore.focus({ preventScroll: true });
      scrollTo(scrolledTo);
      return expected.filter((one) => !reached.has(groupOf(one))).map((one) => pageKit.describe(one));
    },
  };
  return expected.length;
}
