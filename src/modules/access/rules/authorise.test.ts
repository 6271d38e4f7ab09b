import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Asker, authorise } from './authorise.ts';
import type { Permission } from './permissions.ts';
import { type Power, powers, purposes, type Relationship, relationshipKinds, staffRoles } from './roles.ts';

const [roleA, roleB, roleC] = staffRoles;
const helpers = relationshipKinds.filter((kind) => kind !== 'self');

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );
}

const everyPermission: readonly Permission[] = [[], [roleA], [roleA, roleB]].flatMap((staff) =>
  [true, false].flatMap((self) =>
    [null, ...powers].flatMap((actingFor) => [
      { staff, self, actingFor },
      { staff, self, actingFor, purpose: 'needed' as const },
    ]),
  ),
);

const self: Relationship = { kind: 'self', powers };
const ties: readonly (readonly Relationship[])[] = [
  [],
  [self],
  ...helpers.flatMap((kind) => subsets(powers).map((held) => [{ kind, powers: held }])),
  ...subsets(powers).map((held) => [self, { kind: 'attorney' as const, powers: held }]),
  ...powers.map((power) => [
    { kind: 'supporter' as const, powers: [] },
    { kind: 'attorney' as const, powers: [power] },
  ]),
];

const everyAsker: readonly Asker[] = subsets([roleA, roleB, roleC]).flatMap((roles) =>
  ties.flatMap((relationships) =>
    [true, false].flatMap((isTheirWorker) =>
      [null, 'fraud', 'curiosity', ''].map(
        (purpose) => ({ roles, relationships, isTheirWorker, purpose }) as Asker,
      ),
    ),
  ),
);

/** The same rule once more, read off what the asker is and not off the order of checks. */
function expected(permission: Permission, asker: Asker): string {
  const { roles, relationships } = asker;
  const holds = (power: Power | null) =>
    relationships.find(({ kind, powers: held }) => kind !== 'self' && held.some((one) => one === power));
  if (relationships.length > 0) {
    if (permission.self && relationships.includes(self)) return 'as self';
    const helper = holds(permission.actingFor);
    return helper ? `as ${helper.kind}` : 'notAllowed';
  }
  if (roles.length === 0) return 'notFound';
  const role = permission.staff.find((one) => roles.includes(one));
  if (role === undefined) return 'notAllowed';
  const hasReason = asker.isTheirWorker || purposes.some((purpose) => purpose === asker.purpose);
  return permission.purpose === undefined || hasReason ? `as ${role}` : 'purposeMissing';
}

test('every permission there can be, for everyone there can be, says what it should', () => {
  let tried = 0;
  for (const permission of everyPermission) {
    for (const asker of everyAsker) {
      const decision = authorise(permission, asker);
      const outcome = decision.allowed ? `as ${decision.value}` : decision.refusal.code;
      if (outcome !== expected(permission, asker))
        assert.fail(JSON.stringify({ permission, asker, outcome }));
      tried += 1;
    }
  }
  assert.equal(tried, everyPermission.length * everyAsker.length);
  assert.ok(tried > 100_000);
});

test('what has no permission written down is allowed to nobody', () => {
  for (const asker of everyAsker) assert.equal(authorise(undefined, asker).allowed, false);
});

test('an officer has no staff rights over a record to which they have a personal tie', () => {
  const everyone: Permission = { staff: staffRoles, self: false, actingFor: null };
  for (const kind of relationshipKinds) {
    const asker = {
      roles: staffRoles,
      relationships: [{ kind, powers }],
      isTheirWorker: true,
      purpose: 'cover',
    };
    const decision = authorise(everyone, asker as unknown as Asker);
    assert.equal(decision.allowed ? 'allowed' : decision.refusal.code, 'notAllowed', kind);
  }
});
