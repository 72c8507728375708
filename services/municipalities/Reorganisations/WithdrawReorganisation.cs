using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: an admin withdraws a future reorganisation, which restores the register.</summary>
internal static class WithdrawReorganisation
{
    public static Task<NoContent> Handle(Guid id, Caller caller, MunicipalitiesDatabase database, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var reorganisation = await ReorganisationStore.Get(work, id) ?? throw Refused.NotFound("reorganisation");
                reorganisation.MustBeToCome(await MunicipalityStore.LastPeriods(work));
                if (!await ReorganisationStore.Withdraw(work, reorganisation))
                    throw Refused.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
}
