import { notFound } from 'next/navigation';
import { AppError } from '@/lib/errors/app-error';

/**
 * What a page shows, or the page for what is not there. A page that its reader may not use answers as
 * one that does not exist. To be awaited before anything is sent: afterwards the status is 200.
 */
export async function seen<T>(view: Promise<T>): Promise<T> {
  try {
    return await view;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'notFound' || error.code === 'forbidden')) notFound();
    throw error;
  }
}
