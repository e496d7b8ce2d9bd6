import { buildWebFiles } from '../functions/web/files/build-web-files.ts';
import { keepWebFiles } from '../functions/web/files/kept-web-files.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Give the folder that templates and assets are put into.');
keepWebFiles(folder, buildWebFiles());
