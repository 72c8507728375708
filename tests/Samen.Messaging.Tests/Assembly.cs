using Xunit.Sdk;
using Xunit.v3;

// One broker for all: its queues have the names of the services.
[assembly: Parallelization(Mode = ParallelMode.None)]
