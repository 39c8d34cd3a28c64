import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { publish } from '@/lib/events/publish';
import type { AddMemberInput, CreateGroupInput } from './input';
import { groupSelect, readGroup } from './queries';
import { groupFacts, toGroupView, type GroupView } from './view';

/** Founds a group with the actor as its owner. */
export function createGroup(actor: SignedIn, input: CreateGroupInput): Promise<GroupView> {
  return transaction(async (tx) => {
    authorize(actor, 'group.create', {});
    if (!(await claimId(tx, actor, input.id, ['group', input]))) return readGroup(actor, input.id, tx);
    const row = await tx.group.create({
      data: {
        id: input.id,
        name: input.name,
        counter: { create: {} },
        memberships: { create: { personId: actor.personId, role: 'owner' } },
      },
      select: groupSelect,
    });
    await publish(tx, actor, row.id, [
      { verb: 'group.created', subjectId: row.id, subjectRev: row.rev, documentId: null },
    ]);
    const founder: SignedIn = { ...actor, roles: new Map([...actor.roles, [row.id, 'owner']]) };
    return toGroupView(row, founder);
  });
}

/** Makes a person a member of the group, or gives a member another role. */
export function addMember(actor: SignedIn, groupId: string, input: AddMemberInput): Promise<void> {
  return transaction(async (tx) => {
    const row = found(actor, await tx.group.findUnique({ where: { id: groupId }, select: groupSelect }));
    authorize(actor, 'member.manage', groupFacts(row));
    const { rev } = await tx.membership.upsert({
      where: { groupId_personId: { groupId, personId: input.personId } },
      create: { groupId, personId: input.personId, role: input.role },
      update: { role: input.role, rev: { increment: 1 } },
      select: { rev: true },
    });
    await publish(tx, actor, groupId, [
      { verb: 'member.added', subjectId: input.personId, subjectRev: rev, documentId: null },
    ]);
  });
}
