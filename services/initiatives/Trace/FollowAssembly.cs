using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Facts of the municipalities service: an assembly got another day, and so did the items on its agenda.</summary>
internal static class FollowAssembly
{
    public static Task Handle(Work work, AssemblyRevised fact, FactContext context) =>
        TraceStore.MoveAssembly(work, fact.AssemblyId, fact.Date);
}
