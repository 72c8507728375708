using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the assembly secretary convenes a general assembly; or records one that was held already, for what it decided.
/// </summary>
internal static class ConveneAssembly
{
    public static Task<Created<AssemblyView>> Handle(
        ConveneAssemblyRequest request,
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
                var (assembly, fact) = Assembly.Convene(Guid.CreateVersion7(now), request);
                Faults.MustBeNone([.. assembly.Faults, .. assembly.FaultsOn(clock.Today())]);
                var deadlines = fact is null ? [] : (await settings.In(work)).Of(assembly);
                await AssemblyStore.Insert(work, assembly, deadlines);
                if (fact is not null)
                {
                    work.Publish(fact, now);
                    await InviteToAssembly.Handle(work, mail, assembly, deadlines, now);
                }
                caller.Tag(assembly.Version);
                return TypedResults.Created(
                    $"/municipalities/v1/assemblies/{assembly.Id}",
                    (await AssemblyStore.Views(work, assembly)).Single()
                );
            },
            ct
        );
}
