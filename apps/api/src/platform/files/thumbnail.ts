import { DomainError } from '@pilotage/domain/kernel';

const EDGE = 320;
/** More than any camera makes; a small file can still claim to be larger. */
const MOST_PIXELS = 120_000_000;

/**
 * A small WebP of a picture, upright, within 320 × 320, without what the camera wrote into it.
 * @throws DomainError FILE_BROKEN when there is no picture in it
 */
export async function thumbnailOf(content: Uint8Array, field: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(content, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer();
  } catch {
    throw new DomainError('FILE_BROKEN', undefined, field);
  }
}
