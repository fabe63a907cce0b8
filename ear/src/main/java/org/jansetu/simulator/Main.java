package org.jansetu.simulator;

import java.nio.file.Path;

/** Runs the biller simulator as a process of its own, until it is ended. */
public final class Main {

  private Main() {}

  /**
   * Opens the endpoint and prints its address.
   *
   * @param arguments the port on 127.0.0.1, and the folder of the server's keys
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2 || !arguments[0].matches("\\d{1,5}")) {
      System.err.println("Write the port and the folder of the server's keys.");
      System.exit(2);
      return;
    }
    Simulator simulator = new Simulator(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    System.out.println("The biller simulator answers at " + simulator.url());
  }
}
