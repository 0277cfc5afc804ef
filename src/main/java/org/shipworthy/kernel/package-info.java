/** Values that every feature speaks in: slugs, money, sources, faults. Nothing here knows of storage, time or the web. */
package org.shipworthy.kernel;
