import { socketPort } from './socket-folder.ts';

export interface Listen {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/**
 * The settings of an embedded database: small enough for a laptop that does other things as well.
 * A log line never carries a row's content (terse leaves out "Failing row contains …") nor a statement.
 */
export function settingsFor(given: {
  readonly socketFolder: string;
  readonly listen: Listen | undefined;
  readonly durable: boolean;
}): readonly string[] {
  const settings: Record<string, string> = {
    unix_socket_directories: given.socketFolder,
    unix_socket_permissions: '0700',
    listen_addresses: given.listen?.host ?? '',
    port: String(given.listen?.port ?? socketPort),
    max_connections: '100',
    shared_buffers: '64MB',
    work_mem: '8MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '256MB',
    huge_pages: 'off',
    jit: 'off',
    io_method: 'sync',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(given.durable ? {} : quickButForgetful),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** For test runs: what a power cut would lose is thrown away at the end anyway. */
const quickButForgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
