module consumer {
  requires dev.nodeperm;
}
