using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;
using Samen.Messaging;

namespace Samen.Municipalities.Assembly;

/// <summary>HTTP: the assembly secretary convenes a general assembly.</summary>
internal static class ConveneAssembly
{
    public static Task<Created<AssemblyView>> Handle(
        ConveneAssemblyRequest request, Caller caller, MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(caller, async work =>
        {
            var now = clock.GetUtcNow();
            var (meeting, fact) = Meeting.Convene(Guid.CreateVersion7(now), request);
            await AssemblyStore.Insert(work, meeting);
            work.Publish(fact, now);
            return TypedResults.Created($"/municipalities/v1/assemblies/{meeting.Id}", meeting.View());
        }, ct);
}
