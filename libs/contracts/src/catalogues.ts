import * as z from 'zod';
import { resourceEntry, toolEntry } from '@pilotage/domain/report';
import { isoDate } from './common';
import { endpoint } from './endpoint';

const mayEdit = ['COORDINATOR', 'ADMIN'] as const;

/** What people write of an entry; its id, its revision and when it was edited are the system's. */
const own = { id: true, revision: true, editedAt: true } as const;
export const toolEdit = toolEntry.omit(own);
/** `chk` follows from the day of the last look-up. */
export const resourceEdit = resourceEntry.omit({ ...own, chk: true });
export type ToolEdit = z.input<typeof toolEdit>;
export type ResourceEdit = z.input<typeof resourceEdit>;

const tool = toolEntry.meta({ id: 'CatalogueTool' });
const resource = resourceEntry.meta({ id: 'CatalogueResource' });
export type CatalogueTool = z.infer<typeof tool>;
export type CatalogueResource = z.infer<typeof resource>;

export const seeCatalogues = endpoint({
  name: 'seeCatalogues',
  summary: 'The tools and the referral resources that reports are written from, expired and retired ones too',
  method: 'GET',
  path: '/desk/catalogues',
  allow: ['COORDINATOR', 'ADMIN', 'APPROVER'],
  answer: z.object({ today: isoDate, tools: z.array(tool), resources: z.array(resource) }),
});

export const addTool = endpoint({
  name: 'addTool',
  summary: 'A new tool in the catalogue',
  method: 'POST',
  path: '/desk/catalogues/tools',
  allow: mayEdit,
  body: toolEdit,
  answer: tool,
  status: 201,
});

export const saveTool = endpoint({
  name: 'saveTool',
  summary: 'Change or retire a tool, on the revision that was seen',
  method: 'PUT',
  path: '/desk/catalogues/tools/:id',
  allow: mayEdit,
  versioned: true,
  params: z.object({ id: toolEntry.shape.id }),
  body: toolEdit,
  answer: tool,
});

export const addResource = endpoint({
  name: 'addResource',
  summary: 'A new referral resource in the catalogue',
  method: 'POST',
  path: '/desk/catalogues/resources',
  allow: mayEdit,
  body: resourceEdit,
  answer: resource,
  status: 201,
});

export const saveResource = endpoint({
  name: 'saveResource',
  summary: 'Change or retire a referral resource, on the revision that was seen',
  method: 'PUT',
  path: '/desk/catalogues/resources/:id',
  allow: mayEdit,
  versioned: true,
  params: z.object({ id: resourceEntry.shape.id }),
  body: resourceEdit,
  answer: resource,
});

export const catalogueEndpoints = [seeCatalogues, addTool, saveTool, addResource, saveResource];
