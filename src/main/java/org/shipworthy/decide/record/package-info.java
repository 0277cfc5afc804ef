/**
 * The decision record: what was asked, what was known, what came of it, and who decided, in a form that people keep. It
 * carries its evidence whole, so that a later reader can check it against its hash and see what has changed since.
 */
package org.shipworthy.decide.record;
