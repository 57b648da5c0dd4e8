/** A stand-in for Open-Meteo: one place, one measure, in the form of its two services. */
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

export const WEATHER_SERVICES = ['https://geocoding-api.open-meteo.com', 'https://api.open-meteo.com'] as const;

export async function startWeather(): Promise<{address: string; close: () => Promise<void>}> {
  const server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
    const isKnown = searchParams.get('name') === 'Lyon';
    const body =
      pathname === '/v1/search'
        ? {results: isKnown ? [{name: 'Lyon', latitude: 45.74846, longitude: 4.84671, country: 'France'}] : undefined}
        : pathname === '/v1/forecast' && searchParams.get('latitude') === '45.74846' && searchParams.get('longitude') === '4.84671'
          ? {current: Object.fromEntries((searchParams.get('current') ?? '').split(',').map((name) => [name, name === 'temperature_2m' ? 17.5 : 0]))}
          : undefined;
    response.writeHead(body === undefined ? 400 : 200, {'Content-Type': 'application/json'}).end(JSON.stringify(body ?? {error: true, reason: 'bad request'}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve, reject) => server.close((error) => (error === undefined ? resolve() : reject(error)))),
  };
}
