import { deflateRawSync } from 'node:zlib';

const SIZE = 400 * 1024 * 1024;
let packed: Buffer | null = null;

/** 400 MB of nothing in some 400 KB, as a sheet of a workbook; it says that it is so large, or another size. */
export function zipBomb(declared: number | null): Buffer {
  packed ??= deflateRawSync(Buffer.alloc(SIZE));
  const book = Buffer.from('<workbook/>');
  const entries = [
    { name: 'xl/workbook.xml', data: deflateRawSync(book), size: book.length },
    { name: 'xl/worksheets/sheet1.xml', data: packed, size: declared ?? SIZE },
  ];
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, data, size } of entries) {
    const local = headed(30, 0x04034b50, name);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const central = headed(46, 0x02014b50, name);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    locals.push(local, data);
    list.push(central);
    at += local.length + data.length;
  }
  const end = headed(22, 0x06054b50, '');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...list, end]);
}

function headed(length: number, mark: number, name: string): Buffer {
  const head = Buffer.alloc(length);
  head.writeUInt32LE(mark, 0);
  return Buffer.concat([head, Buffer.from(name)]);
}
