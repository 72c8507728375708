using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary convenes a general assembly.</summary>
internal static class ConveneAssembly
{
    public static Task<Created<AssemblyView>> Handle(
        ConveneAssemblyRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        IOptions<DeadlineSettings> settings,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var (meeting, fact) = Meeting.Convene(Guid.CreateVersion7(now), request);
                await AssemblyStore.Insert(work, meeting, settings.Value.Of(meeting));
                work.Publish(fact, now);
                await InviteToAssembly.Handle(work, mail, meeting, settings.Value.Of(meeting), now);
                caller.Tag(meeting.Version);
                return TypedResults.Created(
                    $"/municipalities/v1/assemblies/{meeting.Id}",
                    (await AssemblyStore.Views(work, settings.Value, meeting)).Single()
                );
            },
            ct
        );
}
