package org.jansetu.web.navigation;

/**
 * One page of the navigation.
 *
 * @param path the page
 * @param label what it is called
 * @param current {@code page} for the page that is shown, else null
 */
public record Tab(String path, String label, String current) {}
