using Samen.Audit;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The service's own store.</summary>
internal sealed class FundingDatabase(Dialect dialect, string connectionString)
    : Database(
        dialect,
        connectionString,
        typeof(Inbox).Assembly,
        typeof(AuditEntry).Assembly,
        typeof(Caller).Assembly,
        typeof(FundingDatabase).Assembly
    );

/// <summary>The fund: its budget per year, the commitments that weigh on it and the contributions that fill it: all that this service has.</summary>
public static class FundingService
{
    /// <summary>Its name in routes, facts and queues.</summary>
    public const string Name = "funding";

    /// <summary>Adds the service to a host. <c>AddBus</c> follows, once per host.</summary>
    /// <exception cref="InvalidOperationException">A setting below <c>Samen:Funding</c> is wrong; it says how.</exception>
    public static void AddFunding(this WebApplicationBuilder builder)
    {
        builder.AddServiceStore(Name, (dialect, connection) => new FundingDatabase(dialect, connection));
        builder.AddServiceFacts<FundingDatabase>(Name, inbox =>
            inbox
                .On<MunicipalityRegistered>(KeepMunicipality.Handle)
                .On<InhabitantsRecorded>(KeepMunicipality.Handle)
                .On<MunicipalitiesReorganised>(KeepMunicipality.Handle)
                .On<InitiativeEndorsed>(KeepEndorsement.Handle)
                .On<ItemClosed>(BookCommitment.Handle)
                .On<ItemRatified>(BookCommitment.Handle)
                .IgnoreOthers()
        );
        builder.Services.AddSingleton(FundingSettings.From(builder.Configuration));
    }

    /// <summary>Maps all routes of the service.</summary>
    public static void MapFunding(this WebApplication app)
    {
        var v1 = app.MapService(Name);

        var budgets = v1.MapGroup("/budgets").WithTags("Budgets");
        budgets.MapGet("/", ListBudgets.Handle).AllowEverybody();
        budgets.MapGet("/{year:int}", GetBudget.Handle).AllowEverybody();
        budgets.MapPut("/{year:int}", RecordBudget.Handle).Allow(Scopes.BudgetsWrite, Roles.FundManager).HonoursIfMatch();

        var commitments = v1.MapGroup("/commitments").WithTags("Commitments");
        commitments.MapGet("/", ListCommitments.Handle).AllowEverybody();
        commitments.MapGet("/{id:guid}", GetCommitment.Handle).AllowEverybody();

        var runs = v1.MapGroup("/contribution-runs").WithTags("Contributions");
        runs.MapGet("/", ListRuns.Handle).AllowEverybody();
        runs.MapGet("/{id:guid}", GetRun.Handle).AllowEverybody();
        runs.MapGet("/{id:guid}/contributions", ListContributions.Handle).AllowEverybody();
        runs.MapPost("/", RunContributions.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager);

        v1.MapGet("/contributions/{year:int}/{code}", GetContribution.Handle).WithTags("Contributions").AllowEverybody();

        v1.MapParkedFacts();
        v1.MapAudit<FundingDatabase>();
    }
}
