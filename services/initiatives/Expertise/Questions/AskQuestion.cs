using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an officer or a chain partner asks municipalities something from practice; officers are municipal secretaries, heads of ICT and
/// heads of operations.
/// </summary>
internal static class AskQuestion
{
    public static Task<Created<QuestionView>> Handle(
        AskQuestionRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<ExpertiseSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var municipality = await AskingMunicipality(work, caller);
                var facility = request.FacilityId is { } named ? await FacilityStore.Get(work, named) : null;
                Faults.MustBeNone(Question.FaultsOf(request, facility, municipality is null));
                var (question, fact) = Question.Ask(
                    Guid.CreateVersion7(now),
                    request,
                    municipality,
                    caller.Partner,
                    facility,
                    await settings.In(work),
                    now
                );
                await QuestionStore.Insert(work, question);
                work.Publish(fact, now);
                caller.Tag(question.Version);
                return TypedResults.Created($"/initiatives/v1/questions/{question.Id}", await QuestionStore.View(work, question));
            },
            ct
        );

    /// <summary>The municipality of an officer; null: a partner asks.</summary>
    private static async Task<KnownMunicipality?> AskingMunicipality(Reading reading, Caller caller)
    {
        if (caller.Is(Roles.MunicipalityOfficer) && caller.Municipality is { } code)
        {
            Need.OfficeOf(caller);
            await MunicipalityChecks.OwnMustExist(reading, caller);
            return await MunicipalityStore.Get(reading, code);
        }
        if (!caller.Is(Roles.PartnerUser) || caller.Partner is null)
            throw Refused.Forbidden("no-partner", "You act for no organisation in the registry of partners.");
        return null;
    }
}
