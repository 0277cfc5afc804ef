/** {@code /decide}: a reader's brief, its answer, and the decision record that it leaves. A brief is in the address as a whole. */
package org.shipworthy.web.decide;
