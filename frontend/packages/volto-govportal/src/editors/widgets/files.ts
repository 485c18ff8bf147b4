/** Files of the reader's computer, as plone.restapi takes them. */
export interface NewFile {
  data: string;
  encoding: 'base64';
  filename: string;
  'content-type': string;
}

export function readFile(file: File): Promise<NewFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () =>
      resolve({
        data: String(reader.result).split(',')[1] ?? '',
        encoding: 'base64',
        filename: file.name,
        'content-type': file.type || 'application/octet-stream',
      });
    reader.readAsDataURL(file);
  });
}
