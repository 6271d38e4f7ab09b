/** Whether an address can only mean the machine it is used on. */
export function isLoopbackUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null) return false;
  const host = url.hostname.replace(/\.$/, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(host) ||
    host === '[::1]' ||
    /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/.test(host)
  );
}
