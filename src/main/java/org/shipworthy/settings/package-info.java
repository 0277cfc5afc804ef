/**
 * What an operator can set: one table of settings, and how their values are found. A value from a flag goes before one from
 * the environment, that before one from the file, that before the default. All that is wrong is reported at once.
 */
package org.shipworthy.settings;
