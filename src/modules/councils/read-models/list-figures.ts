import { allow } from '../../../core/decision/decision.ts';
import { Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import { type LaidOutFigure, layOutFigure } from '../rules/lay-out-figure.ts';
import { listOwnValues } from '../store.ts';

/** Every figure of law, national practice and the council's own, with what counts today, what was, and what will. */
export const listFigures = defineQuestion<
  Record<string, never>,
  { readonly figures: readonly LaidOutFigure[] }
>({
  name: 'councils.listFigures',
  summary: 'Every figure that counts for this council: today, before and from a later day, with its source.',
  input: Input({}),
  about: () => null,
  answer: async (context) => {
    const own = await listOwnValues(context);
    return allow({
      figures: [...context.policy.figures.values()].map((figure) =>
        layOutFigure(figure, own.get(figure.key) ?? [], context.today),
      ),
    });
  },
});
