import * as z from 'zod';
import type { Owner } from '../../../../lib/access/index.ts';
import { $Id, $SettingKey } from '../../../../lib/kernel/index.ts';
import { $AuthorityParams } from '../../page-contract.ts';

/** Where one kind of organisation uploads: the same pages under its own address. */
export interface UploadDesk {
  readonly path: string;
  readonly $Params: z.ZodObject;
}

const $Trust = z.object({ trust: z.string().regex(/^\d{1,6}$/) });
const $Setting = z.object({ setting: $SettingKey });

export const UPLOAD_DESKS: readonly UploadDesk[] = [
  { path: '/trust/:trust/uploads', $Params: $Trust },
  { path: '/provider/:setting/uploads', $Params: $Setting },
  { path: '/authority/:authority/uploads', $Params: $AuthorityParams },
];

export const $UploadId = z.object({ uploadId: $Id });

export function uploadsHref({ kind, code }: Owner): string {
  return `/${kind}/${code}/uploads`;
}

export const UPLOAD_ACCESS = { action: 'capacity.upload' } as const;
