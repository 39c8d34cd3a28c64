import { z } from 'zod';
import { ROLES } from '@/lib/access/role';
import { Id } from '@/lib/content/id';

export const CreateGroupInput = z.object({
  id: Id,
  name: z
    .string()
    .trim()
    .min(1, 'Give the group a name.')
    .max(120, 'Use at most 120 characters for the name.'),
});

export const AddMemberInput = z.object({ personId: Id, role: z.enum(ROLES) });

export type CreateGroupInput = z.infer<typeof CreateGroupInput>;
export type AddMemberInput = z.infer<typeof AddMemberInput>;
