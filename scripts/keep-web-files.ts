import { buildWebFiles } from '../functions/web/files/build-web-files.ts';
import { keepWebFiles } from '../functions/web/files/kept-web-files.ts';
import { bundleDocuments } from './bundle-documents.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Give the folder that templates, assets and documents are put into.');
keepWebFiles(folder, buildWebFiles());
await bundleDocuments(folder);
