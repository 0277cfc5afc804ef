/**
 * Where editors work. Nobody but a signed-in user learns which addresses below {@code /desk} exist; nothing here is
 * cached or indexed.
 */
package org.shipworthy.web.desk;
