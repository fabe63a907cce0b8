package org.jansetu.onboarding;

import java.util.Set;
import java.util.TreeSet;

/** What {@code programme.yaml} and the texts must keep beyond their shape. */
final class ProgrammeChecks {

  private ProgrammeChecks() {}

  static void run(Bundle bundle) {
    Entry programme = bundle.file("programme");
    Entry reference = programme.at("holidays").at("reference");
    if (reference.isPresent() && bundle.library().reference(reference.text()).isEmpty()) {
      reference.reject("reference-exists", "there is no reference folder " + reference.text());
    }
    programme.at("holidays").at("dates").codes("date", "holiday-once");
    Entry contract = programme.at("contract");
    inOrder(contract.at("from"), contract.at("until"), "contract-dates-in-order");
    inOrder(contract.at("from"), contract.at("transferOn"), "contract-dates-in-order");
    Entry hours = programme.at("officeHours");
    inOrder(hours.at("from"), hours.at("cutOff"), "office-hours-in-order");
    inOrder(hours.at("cutOff"), hours.at("until"), "office-hours-in-order");
    Entry wallet = programme.at("wallet");
    Entry most = wallet.at("topUpMaxPaise");
    if (wallet.at("topUpMinPaise").value().asLong() > most.value().asLong(Long.MAX_VALUE)) {
      most.reject("top-up-limits-in-order", "the largest top-up is less than the smallest");
    }
    for (Entry name : programme.at("illustrative").each()) {
      if (!programme.at(name.text()).isPresent()) {
        name.reject("illustrative-key-known", "this file has no key " + name.text());
      }
    }
    texts(bundle);
  }

  /** Days and hours compare as texts, because both are written with leading zeros. */
  private static void inOrder(Entry first, Entry second, String check) {
    if (first.isPresent() && second.isPresent() && first.text().compareTo(second.text()) > 0) {
      second.reject(check, second.text() + " is before " + first.text());
    }
  }

  private static void texts(Bundle bundle) {
    Set<String> english = keys(bundle.file("texts/en"));
    Set<String> hindi = keys(bundle.file("texts/hi"));
    for (String key : english) {
      if (!hindi.contains(key)) {
        bundle.file("texts/hi").reject("texts-same-keys", key + " stands in texts/en.yaml only");
      }
    }
    for (String key : hindi) {
      if (!english.contains(key)) {
        bundle.file("texts/en").reject("texts-same-keys", key + " stands in texts/hi.yaml only");
      }
    }
  }

  private static Set<String> keys(Entry file) {
    Set<String> keys = new TreeSet<>();
    file.value().fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
