using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Benefits: everybody reads those of what was submitted; owners keep them as they keep the plan, municipalities and the lead say what
/// was realised, and the fund manager sets the rates.
/// </summary>
internal static class BenefitRoutes
{
    public static void MapBenefits(this RouteGroupBuilder v1)
    {
        var all = v1.MapGroup("").WithTags("Benefits");
        all.MapGet("/initiatives/{id:guid}/benefits", ListInitiativeBenefits.Handle).AllowEverybody();
        all.MapGet("/initiatives/{id:guid}/benefit-figures", GetInitiativeBenefitFigures.Handle).AllowEverybody();
        all.MapGet("/facilities/{id:guid}/benefit-figures", GetFacilityBenefitFigures.Handle).AllowEverybody();
        all.MapGet("/benefit-figures", GetBenefitOverview.Handle).AllowEverybody();
        all.MapPost("/initiatives/{id:guid}/benefits", RecordBenefit.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .Checks<BenefitRequest>(Benefit.FaultsOf);

        all.MapGet("/benefits", ListBenefits.Handle).AllowEverybody();
        var benefit = all.MapGroup("/benefits/{id:guid}");
        benefit.MapGet("/", GetBenefit.Handle).AllowEverybody();
        benefit.MapGet("/versions", ListBenefitVersions.Handle).AllowEverybody();
        benefit
            .MapPut("/", ReviseBenefit.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .Checks<BenefitRequest>(Benefit.FaultsOf)
            .RequiresIfMatch();
        benefit.MapDelete("/", RemoveBenefit.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        benefit.MapPost("/ending", EndBenefit.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
        benefit.MapPost("/realisations", RealiseBenefit.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer);

        all.MapGet("/realisations", ListRealisations.Handle).AllowEverybody();
        var realisation = all.MapGroup("/realisations/{id:guid}");
        realisation.MapGet("/", GetRealisation.Handle).AllowEverybody();
        realisation.MapGet("/versions", ListRealisationVersions.Handle).AllowEverybody();
        realisation.MapPut("/", ReviseRealisation.Handle).Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer).RequiresIfMatch();
        realisation
            .MapPost("/withdrawal", TakeBackRealisation.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .HonoursIfMatch();

        all.MapGet("/benefit-rates", ListBenefitRates.Handle).AllowEverybody();
        all.MapPut("/benefit-rates/{kind}/{year:int}", SetBenefitRate.Handle)
            .Allow(Scopes.FacilitiesWrite, Roles.FundManager)
            .RequiresIfMatch();
    }
}
