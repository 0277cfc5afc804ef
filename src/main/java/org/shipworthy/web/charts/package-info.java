/** Small charts as positions in percent, so that a drawing is as wide as its place and its text keeps its size. Each chart is a table, too. */
package org.shipworthy.web.charts;
