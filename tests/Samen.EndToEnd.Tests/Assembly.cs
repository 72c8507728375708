using Xunit.Sdk;
using Xunit.v3;

// One broker for all, whose queues have the names of the services; and every test starts processes enough.
[assembly: Parallelization(Mode = ParallelMode.None)]
