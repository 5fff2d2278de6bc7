import type { Dataset } from "../open-active/dataset.ts";
import type { EventSeries } from "../open-active/event-series.ts";
import type { FacilityUse } from "../open-active/facility-use.ts";
import type { Place } from "../open-active/place.ts";
import type { ScheduledSession } from "../open-active/scheduled-session.ts";
import type { Slot } from "../open-active/slot.ts";
import type { CallOptions } from "../options/call-options.ts";
import { list } from "../pagination/list.ts";
import type { PagePromise } from "../pagination/page-promise.ts";
import { bindMethods } from "../privacy/bind-methods.ts";
import type { IminPromise } from "../transport/imin-promise.ts";
import type { Call, Operation } from "../transport/operation.ts";
import type { Transport } from "../transport/transport.ts";
import { rememberingDiscovery } from "./discovery-results.ts";
import { isGone, readSession, readSessionReference } from "./find-session.ts";
import * as operations from "./operations.ts";
import type { FoundSession } from "./scheduled-sessions.ts";
import { eventSeriesCall, facilityUsesCall, placesCall } from "./search-call.ts";
import type { EventSeriesQuery, FacilityUseQuery, PlacesQuery } from "./search-query.ts";
import { itemCall, type SearchReference } from "./search-reference.ts";
import type { SessionReference } from "./session-reference.ts";
import { UnknownFilters } from "./unknown-filters.ts";

/**
 * imin's search: the Events API (sessions), the Facilities API (courts, pitches), and the catalog of their
 * datasets.
 *
 * Results are current, and imin asks you not to store them. Past items disappear from all methods, including those
 * that get a single item.
 *
 * The filters `activityPrefLabel` and `activityId` take the `prefLabel` and the `id` of OpenActive's activity list.
 * The `activity` of each result has those of its own activities. The whole list is at
 * `https://openactive.io/activity-list/activity-list.jsonld`, without a key. Its `concept` contains the activities.
 *
 * Every method rejects with an `IminInputError` if its arguments are invalid, and otherwise as described for {@link
 * IminClient}.
 *
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 *
 * const imin = new IminClient();
 * // The labels of the activities nearby, for a menu.
 * const geo = { latitude: 51.4722, longitude: -0.2231, radius: 5 };
 * const results = await imin.search.eventSeries({ mode: "discovery-geo", geo, limit: 50 });
 * const activities = new Map(results.items.flatMap(({ activity = [] }) => activity.map((one) => [one.prefLabel, one.id])));
 * const yoga = activities.get("Yoga");
 * const page = await imin.search.eventSeries({ mode: "discovery-geo", geo, filters: { activityId: yoga } });
 * ```
 */
export class Search {
  readonly #transport: Transport;
  readonly #unknownFilters: UnknownFilters;
  readonly #discovered = new WeakSet();
  readonly #listEventSeries = rememberingDiscovery(operations.listEventSeries, this.#discovered);

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
    bindMethods(this);
    this.#unknownFilters = new UnknownFilters(transport.settings.logger);
  }

  /**
   * Searches for sessions: `GET /events-api/v2/event-series`. imin looks 14 days ahead.
   *
   * Results contain the name, the place and an approximate price (`"imin:aggregateOffer"`). {@link
   * Search.findSession} returns the session of a result with its offers. {@link Search.getEventSeries} returns all
   * sessions of its series.
   *
   * @see https://docs.imin.co/platform-products/search/imin-events-api
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const page = await imin.search.eventSeries({
   *   mode: "discovery-geo",
   *   geo: { latitude: 51.4722, longitude: -0.2231, radius: 5 },
   *   filters: { activityPrefLabel: ["Yoga", "Pilates"], "startDate[gte]": new Date() },
   *   limit: 20,
   * });
   * ```
   */
  eventSeries(query: EventSeriesQuery, options?: CallOptions): PagePromise<EventSeries> {
    const report = this.#unknownFilters.reportFor(operations.listEventSeries);
    return list(this.#transport, this.#listEventSeries, () => eventSeriesCall(query, report), options);
  }

  /**
   * Gets an EventSeries with its sessions and their offers: `GET /events-api/v2/event-series/{eventSeries}`. {@link
   * scheduledSessions} lists the sessions.
   *
   * @param eventSeries A search result, its `id` or its `identifier`.
   * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/event-series
   * @example
   * ```ts
   * import { bookability, IminClient, scheduledSessions } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const eventSeries = await imin.search.getEventSeries("gll-EventSeries-07fbaf90");
   * const bookable = scheduledSessions(eventSeries).filter((found) => bookability(found).bookable);
   * ```
   */
  getEventSeries(eventSeries: SearchReference<EventSeries>, options?: CallOptions): IminPromise<EventSeries> {
    return this.#get(operations.getEventSeries, "eventSeries", eventSeries, options);
  }

  /**
   * Gets the session of a search result, with its offers, so that you can book it. It gets the EventSeries and
   * finds the session by `id` if the result has one, otherwise by start and place.
   *
   * @param result A result of mode `"upcoming-sessions"`, or its {@link sessionReference}. Results of the discovery
   * modes represent a series and are rejected. Get the EventSeries instead, and let the customer choose a session.
   * @returns `undefined` if the session no longer exists, and never another session. A session found by its `id`
   * may have moved: compare its `startDate`.
   * @throws IminResponseError if the EventSeries has several indistinguishable sessions at that time and place.
   * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/event-series
   * @example
   * ```ts
   * import { bookability, type EventSeries, type IminClient, orderItem, type OrderItemInput } from "imin-sdk";
   *
   * export async function choose(imin: IminClient, result: EventSeries): Promise<OrderItemInput | string> {
   *   const found = await imin.search.findSession(result);
   *   if (found === undefined) return "Sorry, it is not offered any more.";
   *   const { bookable, offers, reason } = bookability(found);
   *   return bookable ? orderItem(found, offers[0]) : reason;
   * }
   * ```
   */
  async findSession(
    result: EventSeries | SessionReference,
    options?: CallOptions,
  ): Promise<FoundSession | undefined> {
    let reference: SessionReference = {};
    const operation: Operation<EventSeries, FoundSession | undefined> = {
      // Without the namespace object, every bundle would contain every operation.
      ...operations.getEventSeries,
      name: "search.findSession",
      read: (body, context) => {
        const reading = operations.getEventSeries.read(body, context);
        return reading.issues ? reading : readSession(reading.result, reference);
      },
    };
    const prepare = (): Call => {
      const reading = readSessionReference(result, this.#discovered);
      if (reading.issues) return reading;
      reference = reading.result;
      const baseUrl = this.#transport.baseUrl(operation.host);
      return itemCall("eventSeries", reference["eventSeries"], operation, baseUrl);
    };
    try {
      return await this.#transport.send(operation, prepare, options);
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /**
   * Gets a session with its parents nested upward and its offers in `superEvent`: `GET
   * /events-api/v2/scheduled-sessions/{scheduledSession}`. Call it again just before booking.
   *
   * @experimental imin's pages show this URL as the `id` of a session. They have no page about requesting it.
   * @param scheduledSession A session, its `id` or its `identifier`. Prefer the `id`: in imin's own samples the two
   * have different endings.
   * @see https://docs.imin.co/platform-products/search/imin-events-api/concepts/scheduledsessions-and-eventschedules
   * @example
   * ```ts
   * import { bookability, type IminClient, scheduledSessions } from "imin-sdk";
   *
   * export async function canBeBooked(imin: IminClient, identifier: string): Promise<boolean> {
   *   const [found] = scheduledSessions(await imin.search.getScheduledSession(identifier));
   *   return found !== undefined && bookability(found).bookable;
   * }
   * ```
   */
  getScheduledSession(
    scheduledSession: SearchReference<ScheduledSession>,
    options?: CallOptions,
  ): IminPromise<ScheduledSession> {
    return this.#get(operations.getScheduledSession, "scheduledSession", scheduledSession, options);
  }

  /**
   * Lists the places of event series, each once, for example for a map: `GET /events-api/v2/places`. A place's
   * `geo` is its position, and its `"imin:event"` the number of event series there.
   *
   * @see https://docs.imin.co/platform-products/search/how-to-display-data-on-a-map
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const places = imin.search.places({ geo: { latitude: 51.4722, longitude: -0.2231, radius: 5 } });
   * for await (const { name, geo, "imin:event": events } of places) {
   *   console.log(name, geo?.latitude, geo?.longitude, events?.["imin:totalItems"]);
   * }
   * ```
   */
  places(query: PlacesQuery, options?: CallOptions): PagePromise<Place> {
    const report = this.#unknownFilters.reportFor(operations.listPlaces);
    return list(this.#transport, operations.listPlaces, () => placesCall(query, report), options);
  }

  /**
   * Searches for facilities: `GET /facilities-api/v2/facility-uses`. Mode `"upcoming-slots"` includes their slots
   * on one day, up to 14 days ahead. Mode `"discovery-geo"` includes no slots.
   *
   * @experimental imin's pages show a facility, and not the page of a list around it. It is read like that of the other
   * lists.
   * @see https://docs.imin.co/platform-products/search/imin-facilities-api/query-parameter-search/mandatory-query-parameters/mode-upcoming-slots
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const page = await imin.search.facilityUses({
   *   mode: "upcoming-slots",
   *   geo: { latitude: 51.4494, longitude: -2.6082, radius: 10 },
   *   filters: { activityPrefLabel: "Tennis", "startDate[gte]": "2026-11-24T16:00:00Z" },
   * });
   * ```
   */
  facilityUses(query: FacilityUseQuery, options?: CallOptions): PagePromise<FacilityUse> {
    const report = this.#unknownFilters.reportFor(operations.listFacilityUses);
    return list(this.#transport, operations.listFacilityUses, () => facilityUsesCall(query, report), options);
  }

  /**
   * Gets a facility with its slots for the next 7 days: `GET /facilities-api/v2/facility-uses/{facilityUse}`.
   * {@link slots} lists the slots.
   *
   * @param facilityUse A search result, its `id` or its `identifier`.
   * @see https://docs.imin.co/platform-products/search/imin-facilities-api/byid-search/facilityuse-by-id
   * @example
   * ```ts
   * import { IminClient, slots } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const facilityUse = await imin.search.getFacilityUse("https://search.imin.co/facilities-api/v2/facility-uses/led-1");
   * const free = slots(facilityUse).filter(({ opportunity }) => opportunity.remainingUses !== 0);
   * ```
   */
  getFacilityUse(facilityUse: SearchReference<FacilityUse>, options?: CallOptions): IminPromise<FacilityUse> {
    return this.#get(operations.getFacilityUse, "facilityUse", facilityUse, options);
  }

  /**
   * Gets a slot with its offers, and its parents nested upward: `GET /facilities-api/v2/slots/{slot}`. imin's
   * pages do not say whether the slots of a list have offers, so get a slot here before you book it.
   *
   * @param slot A slot, its `id` or its `identifier`. Prefer the `id`: it contains the start time, which an
   * identifier may lack.
   * @see https://docs.imin.co/platform-products/search/imin-facilities-api/byid-search/slot-by-id
   * @example
   * ```ts
   * import { bookability, type FoundSlot, type IminClient, slots } from "imin-sdk";
   *
   * export async function canBeBooked(imin: IminClient, found: FoundSlot): Promise<boolean> {
   *   const [slot] = slots(await imin.search.getSlot(found.opportunity));
   *   return slot !== undefined && bookability(slot).bookable;
   * }
   * ```
   */
  getSlot(slot: SearchReference<Slot>, options?: CallOptions): IminPromise<Slot> {
    return this.#get(operations.getSlot, "slot", slot, options);
  }

  /**
   * Gets the catalog of all datasets, so that you can name the sources of the data you show: `GET
   * /firehose/datasets`, from the client's `firehoseBaseUrl`. It changes rarely, so get it once and keep it. {@link
   * attributionFor} looks up a dataset.
   *
   * @experimental imin's page shows a dataset but not the list around it, so any list of datasets is accepted.
   * @see https://docs.imin.co/platform-products/firehose/attribution-catalog-endpoint
   * @example
   * ```ts
   * import { attributionFor, IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const datasets = await imin.search.datasets();
   * const eventSeries = await imin.search.getEventSeries("gll-EventSeries-07fbaf90");
   * const source = attributionFor(eventSeries, datasets);
   * ```
   */
  datasets(options?: CallOptions): IminPromise<Dataset[]> {
    return this.#transport.send(operations.listDatasets, () => ({}), options);
  }

  #get<Item>(
    operation: Operation<Item, Item>,
    name: string,
    item: SearchReference<Item>,
    options: CallOptions | undefined,
  ): IminPromise<Item> {
    const prepare = (): Call => itemCall(name, item, operation, this.#transport.baseUrl(operation.host));
    return this.#transport.send(operation, prepare, options);
  }
}
