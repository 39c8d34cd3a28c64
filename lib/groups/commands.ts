import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { transaction, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { Conflict } from '@/lib/errors/app-error';
import { publish } from '@/lib/events/publish';
import type { AddMemberInput, CreateGroupInput } from './input';
import { groupSelect, readGroup } from './queries';
import { groupFacts, toGroupView, type GroupView } from './view';

/** Founds a group with the actor as its owner. */
export function createGroup(actor: SignedIn, input: CreateGroupInput): Promise<GroupView> {
  return transaction(async (tx) => {
    authorize(actor, 'group.create', {});
    if (!(await claimId(tx, actor, input.id, ['group', input])))
      return readGroup(await asMember(tx, actor, input.id), input.id, tx);
    const row = await tx.group.create({
      data: {
        id: input.id,
        name: input.name,
        counter: { create: {} },
        memberships: { create: { personId: actor.personId, role: 'owner' } },
      },
      select: groupSelect,
    });
    const view = toGroupView(row, await asMember(tx, actor, row.id));
    await publish(tx, actor, row.id, [
      { verb: 'group.created', subjectId: row.id, subjectRev: row.rev, documentId: null },
    ]);
    return view;
  });
}

/** The actor with the role that they have in the group by now: the request may have begun before they had it. */
async function asMember(tx: Transaction, actor: SignedIn, groupId: string): Promise<SignedIn> {
  const membership = await tx.membership.findUnique({
    where: { groupId_personId: { groupId, personId: actor.personId } },
    select: { role: true },
  });
  return membership ? { ...actor, roles: new Map([...actor.roles, [groupId, membership.role]]) } : actor;
}

/** Makes a person a member of the group, or gives a member another role. */
export function addMember(actor: SignedIn, groupId: string, input: AddMemberInput): Promise<void> {
  return transaction(async (tx) => {
    const row = found(actor, await tx.group.findUnique({ where: { id: groupId }, select: groupSelect }));
    authorize(actor, 'member.manage', groupFacts(row));
    await keepAnOwner(tx, groupId, input);
    const { rev } = await tx.membership.upsert({
      where: { groupId_personId: { groupId, personId: input.personId } },
      create: { groupId, personId: input.personId, role: input.role },
      update: { role: input.role, rev: { increment: 1 } },
      select: { rev: true },
    });
    const verb = rev === 1 ? 'member.added' : 'member.roleChanged';
    await publish(tx, actor, groupId, [
      { verb, subjectId: input.personId, subjectRev: rev, documentId: null },
    ]);
  });
}

/** Refuses to take the last owner's role. The lock closes the race of two owners who demote each other. */
async function keepAnOwner(
  tx: Transaction,
  groupId: string,
  { personId, role }: AddMemberInput,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM groups WHERE id = ${groupId}::uuid FOR NO KEY UPDATE`;
  if (role === 'owner') return;
  const owners = await tx.membership.findMany({
    where: { groupId, role: 'owner', person: { deactivatedAt: null } },
    select: { personId: true },
  });
  if (owners.length > 0 && owners.every((owner) => owner.personId === personId))
    throw new Conflict('A group needs an owner. Make somebody else one first.');
}
