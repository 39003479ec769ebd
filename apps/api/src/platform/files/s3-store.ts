import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, HeadBucketCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Environment } from '../config/config';
import { FileStore } from './file-store';

/** Files as objects of a bucket, named by hash. */
export class S3Store extends FileStore {
  readonly kind = 's3';
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(
    env: Pick<Environment, 'S3_ENDPOINT' | 'S3_REGION' | 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>,
  ) {
    super();
    const {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: bucket,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    } = env;
    if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) {
      throw new Error('S3 needs S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together');
    }
    this.bucket = bucket;
    this.client = new S3Client({
      endpoint,
      region: env.S3_REGION,
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
    });
  }

  async put(sha256: string, content: Uint8Array): Promise<void> {
    if (await this.has(sha256)) return;
    await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: sha256, Body: content }));
  }

  incoming(): string {
    return join(tmpdir(), 'pilotage-incoming');
  }

  async adopt(sha256: string, path: string): Promise<void> {
    if (!(await this.has(sha256))) {
      const { size: ContentLength } = await stat(path);
      const content = { Body: createReadStream(path), ContentLength };
      await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: sha256, ...content }));
    }
    await rm(path, { force: true });
  }

  async get(sha256: string): Promise<Uint8Array> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: sha256 }));
    if (!Body) throw new Error('the object is empty');
    return Body.transformToByteArray();
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: sha256 }));
      return true;
    } catch (error) {
      if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404) return false;
      throw error;
    }
  }

  async ping(): Promise<void> {
    await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
  }
}
