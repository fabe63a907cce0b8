package org.jansetu.launcher;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks to be told of SIGTERM and SIGINT before the virtual machine begins to stop.
 *
 * <p>Shutdown hooks all run at once, and the container has one of its own: it would close
 * connections under running requests. The class behind this is in every JDK 17 but not in its
 * documented interface, hence by reflection; where it is missing, a hook has to do.
 */
final class Signals {

  private static final Logger LOG = Logger.getLogger(Signals.class.getName());

  private Signals() {}

  static void onStop(Runnable stop) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, handler);
      Object told =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  start(stop);
                }
                return null;
              });
      for (String name : List.of("TERM", "INT")) {
        handle.invoke(null, signal.getConstructor(String.class).newInstance(name), told);
      }
    } catch (ReflectiveOperationException e) {
      LOG.log(Level.WARNING, "Stopping will not wait for running requests.", e);
      Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    }
  }

  /**
   * No daemon, though the thread that tells of the signal is one: when the container has stopped,
   * nothing else keeps the virtual machine, and it would end before the database has stopped.
   */
  private static void start(Runnable stop) {
    Thread thread = new Thread(stop, "stop");
    thread.setDaemon(false);
    thread.start();
  }
}
