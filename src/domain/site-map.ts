/** One line of the site map. */
export interface SiteMapEntry {
  readonly title: string;
  /** Address with the site’s base; a folder without an index page has none. */
  readonly href?: string;
  readonly children: readonly SiteMapEntry[];
}
