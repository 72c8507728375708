using Samen.Lists;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Settings, job and routes of joint procurements: everybody reads them, the fund manager keeps them, and each municipality takes part
/// itself.
/// </summary>
internal static class ProcurementSetup
{
    public static void AddProcurements(this WebApplicationBuilder builder)
    {
        builder.AddSetting(
            InitiativesService.Name,
            ProcurementSettings.Section,
            new SettingDefinition<ProcurementSettings>("procurements", Roles.FundManager, Roles.Admin)
        );
        builder.AddJob(InitiativesService.Name, "Telling of entry moments that come near", TellEntryMoments.Every, provider =>
            ct =>
                TellEntryMoments.Run(
                    provider.GetRequiredService<InitiativesDatabase>(),
                    provider.GetRequiredService<Setting<PhaseSettings>>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
    }

    public static void MapProcurements(this RouteGroupBuilder v1)
    {
        v1.MapPost("/facilities/{id:guid}/procurements", PlanProcurement.Handle)
            .WithTags("Procurements")
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager)
            .Checks<Contracts.Initiatives.PlanProcurementRequest>(Procurement.FaultsOf);
        var all = v1.MapGroup("/procurements").WithTags("Procurements");
        all.MapGet("/", ListProcurements.Handle).AllowEverybody();
        all.MapGet("/calendar", GetProcurementCalendar.Handle).AllowEverybody().AnswersAs(Calendars.MediaType);
        var one = all.MapGroup("/{id:guid}");
        one.MapGet("/", GetProcurement.Handle).AllowEverybody();
        one.MapPut("/", ReviseProcurement.Handle)
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager)
            .Checks<Contracts.Initiatives.ReviseProcurementRequest>(Procurement.FaultsOf)
            .RequiresIfMatch();
        one.MapPost("/announcement", AnnounceProcurement.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager).HonoursIfMatch();
        one.MapPost("/award", AwardProcurement.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager).HonoursIfMatch();
        one.MapPost("/cancellation", CancelProcurement.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager).HonoursIfMatch();
        one.MapDelete("/last-step", UndoProcurementStep.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager).HonoursIfMatch();
        one.MapGet("/participants", ListParticipants.Handle).AllowEverybody();
        var participant = one.MapGroup("/participants/{code}");
        participant.MapPut("/", Participate.Handle).Allow(Scopes.AdoptionsWrite, Roles.MunicipalityOfficer).RequiresIfMatch();
        participant.MapDelete("/", TakeBackParticipation.Handle).Allow(Scopes.AdoptionsWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        participant.MapPost("/contract", AgreeToContract.Handle).Allow(Scopes.AdoptionsWrite, Roles.MunicipalityOfficer);
    }
}
