package dev.nodeperm.filesystem;

import dev.nodeperm.filesystem.Entries.EntryException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** One lookup. For one thread, once. */
final class TraceRun {
  private static final int MOST_LINKS = 40;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PATH = 4095;

  /** Text that is being walked: the path itself, or what a link says. */
  private static final class Segment {
    final byte[] text;

    /** The link whose text this is, as a position in the list of links; -1 for the path itself. */
    final int link;

    int at;

    Segment(byte[] text, int link) {
      this.text = text;
      this.link = link;
    }

    void skipSlashes() {
      while (at < text.length && text[at] == '/') {
        at++;
      }
    }

    boolean isDone() {
      return at == text.length;
    }
  }

  private final Entries entries;
  private final LastComponent last;
  private final List<TraceStep> steps = new ArrayList<>();
  private final List<FollowedLink> links = new ArrayList<>();
  private final Deque<Segment> segments = new ArrayDeque<>();

  /** Where the links stand, by the same position. */
  private final List<Place> linkPlaces = new ArrayList<>();

  private Place here = Place.ROOT;
  private FileKind kind = FileKind.DIRECTORY;

  /**
   * The last component is to be made and has a slash behind it: unless it is a directory, that is
   * the error.
   */
  private boolean isMadeWithSlash;

  /** Whether the first component is known to be a link. */
  private boolean isKnownLink;

  TraceRun(Entries entries, LastComponent last, boolean isKnownLink) {
    this.entries = entries;
    this.last = last;
    this.isKnownLink = isKnownLink;
  }

  Trace run(RawPath directory, byte[] path) {
    RawPath asked = RawPath.of(path);
    try {
      check(path);
      here = Place.of(directory);
      enter(path, -1);
      while (hasComponent()) {
        component();
      }
      return new Trace(asked, List.copyOf(steps), List.copyOf(links), here.real(), kind, null);
    } catch (EntryException e) {
      Errno error = isMadeWithSlash ? Errno.EISDIR : e.errno();
      return new Trace(asked, List.copyOf(steps), List.copyOf(links), null, null, error);
    }
  }

  private static void check(byte[] path) throws EntryException {
    for (byte b : path) {
      if (b == 0) {
        throw new EntryException(Errno.EINVAL);
      }
    }
    if (path.length == 0) {
      throw new EntryException(Errno.ENOENT);
    } else if (path.length > LONGEST_PATH) {
      throw new EntryException(Errno.ENAMETOOLONG);
    }
  }

  private void enter(byte[] text, int link) throws EntryException {
    if (text.length == 0) {
      throw new EntryException(Errno.ENOENT);
    }
    if (text[0] == '/') {
      here = Place.ROOT;
    }
    kind = FileKind.DIRECTORY;
    segments.push(new Segment(text, link));
  }

  /** Whether there is another component; on the way, ends the texts that have none. */
  private boolean hasComponent() {
    while (!segments.isEmpty()) {
      Segment segment = segments.element();
      segment.skipSlashes();
      if (!segment.isDone()) {
        return true;
      }
      segments.pop();
      if (segment.link >= 0) {
        FollowedLink open = links.get(segment.link);
        links.set(segment.link, new FollowedLink(open.link(), open.target(), here.real()));
        here = here.through(linkPlaces.get(segment.link));
      }
    }
    return false;
  }

  private void component() throws EntryException {
    Segment segment = segments.element();
    int start = segment.at;
    while (!segment.isDone() && segment.text[segment.at] != '/') {
      segment.at++;
    }
    byte[] name = Arrays.copyOfRange(segment.text, start, segment.at);
    if (kind != FileKind.DIRECTORY) {
      throw failed(here, Errno.ENOTDIR, segments.size() - 1);
    }
    if (name.length <= 2 && name[0] == '.' && name[name.length - 1] == '.') {
      dots(name.length == 2);
    } else {
      named(name);
    }
  }

  private void dots(boolean up) throws EntryException {
    int depth = segments.size() - 1;
    if (!entries.isSearchable(here.asked())) {
      throw failed(here, Errno.EACCES, depth);
    }
    if (up) {
      here = here.parent();
      steps.add(new TraceStep(here.real(), FileKind.DIRECTORY, null, depth, true));
    }
  }

  private void named(byte[] name) throws EntryException {
    int depth = segments.size() - 1;
    Place place = here.child(name);
    Following following = following();
    boolean slash = following != Following.NOTHING;
    boolean isLast = following != Following.NAME;
    boolean creates = isLast && last == LastComponent.CREATED;
    if (name.length > LONGEST_NAME) {
      Errno tooLong = creates && slash ? Errno.EISDIR : Errno.ENAMETOOLONG;
      throw failed(place, entries.isSearchable(here.asked()) ? tooLong : Errno.EACCES, depth);
    }
    FileKind found = look(place, depth, creates, slash);
    isMadeWithSlash |= creates && slash;
    if (found == FileKind.LINK && (!isLast || slash || last != LastComponent.KEPT)) {
      follow(place, depth);
      return;
    }
    steps.add(new TraceStep(place.real(), found, null, depth, false));
    here = place;
    kind = found;
    if (isLast && slash && found != FileKind.DIRECTORY) {
      throw new EntryException(Errno.ENOTDIR);
    }
  }

  private FileKind look(Place place, int depth, boolean creates, boolean slash)
      throws EntryException {
    if (isKnownLink) {
      isKnownLink = false;
      return FileKind.LINK;
    }
    try {
      return entries.kind(place.asked());
    } catch (EntryException e) {
      if (!creates || e.errno() != Errno.ENOENT) {
        throw failed(place, e.errno(), depth);
      }
      if (slash) {
        throw failed(place, Errno.EISDIR, depth);
      }
      return FileKind.MISSING;
    }
  }

  private void follow(Place place, int depth) throws EntryException {
    if (links.size() == MOST_LINKS) {
      throw failed(place, Errno.ELOOP, depth);
    }
    byte[] target = entries.target(place.asked());
    RawPath says = RawPath.of(target);
    steps.add(new TraceStep(place.real(), FileKind.LINK, says, depth, false));
    links.add(new FollowedLink(place.real(), says, null));
    linkPlaces.add(place);
    enter(target, links.size() - 1);
  }

  /** What follows the component that was read last, in its text and in those that it stands in. */
  private enum Following {
    NOTHING,
    SLASHES,
    NAME
  }

  private Following following() {
    Following following = Following.NOTHING;
    for (Segment segment : segments) {
      for (int i = segment.at; i < segment.text.length; i++) {
        if (segment.text[i] != '/') {
          return Following.NAME;
        }
        following = Following.SLASHES;
      }
    }
    return following;
  }

  private EntryException failed(Place place, Errno errno, int depth) {
    steps.add(new TraceStep(place.real(), null, null, depth, false));
    return new EntryException(errno);
  }
}
