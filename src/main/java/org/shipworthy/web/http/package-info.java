/** What every page and form needs of HTTP: replies, the cache of rendered pages, headers, signatures. */
package org.shipworthy.web.http;
