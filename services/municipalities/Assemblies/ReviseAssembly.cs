using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary changes the day, place or reference date of an assembly; before anything is voted on.</summary>
internal static class ReviseAssembly
{
    public static Task<Ok<AssemblyView>> Handle(
        Guid id,
        ReviseAssemblyRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<DeadlineSettings> settings,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await AssemblyStore.Held(work, id) ?? throw Refused.NotFound("assembly");
                caller.MustMatch(current.Version);
                Faults.MustBeNone(current.FaultsOf(request));
                var (revised, fact) = current.Revise(request, await AssemblyStore.VotesBegun(work, id), now);
                Faults.MustBeNone([.. revised.Faults, .. revised.FaultsOn(clock.Today())]);
                var deadlines = fact is null ? [] : (await settings.In(work)).Of(revised);
                Deadline.MustNotReopen(await AssemblyStore.Deadlines(work, id), deadlines, request.ReopensDeadlines, now);
                if (!await AssemblyStore.Update(work, revised, deadlines))
                    throw caller.Overtaken();
                if (fact is not null)
                {
                    work.Publish(fact, now);
                    await InviteToAssembly.Handle(work, mail, revised, deadlines, now, fact.Reason);
                }
                caller.Tag(revised.Version);
                return TypedResults.Ok((await AssemblyStore.Views(work, revised)).Single());
            },
            ct
        );
}
