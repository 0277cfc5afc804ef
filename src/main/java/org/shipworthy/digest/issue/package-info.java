/**
 * The editions of the digest: what happened since the last one, composed from what is published, looked over by an
 * editor, and printed for each subscriber's topics. Composing and printing are pure: the same input gives the same
 * mail. Nothing here sends.
 */
package org.shipworthy.digest.issue;
