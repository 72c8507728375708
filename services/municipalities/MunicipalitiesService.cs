using Microsoft.Extensions.Options;
using Samen.Attachments;
using Samen.Audit;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Lists;
using Samen.Mail;
using Samen.Messaging;
using Samen.Search;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The service's own store.</summary>
internal sealed class MunicipalitiesDatabase(Dialect dialect, string connectionString)
    : Database(
        dialect,
        connectionString,
        typeof(Inbox).Assembly,
        typeof(AuditEntry).Assembly,
        typeof(Caller).Assembly,
        typeof(AttachmentSubjects).Assembly,
        typeof(MailQueue).Assembly,
        typeof(SearchIndex).Assembly,
        typeof(MunicipalitiesDatabase).Assembly
    );

/// <summary>The register of municipalities and the general assembly with its weighted votes: all that this service has.</summary>
public static class MunicipalitiesService
{
    /// <summary>Its name in routes, facts and queues.</summary>
    public const string Name = "municipalities";

    /// <summary>The switch of the command that verifies a published result.</summary>
    public const string VerifySwitch = "--verify-result";

    /// <summary>Verifies a published result from its files alone: <c>--verify-result FILE [--result-keys FILE]</c>.</summary>
    /// <returns>Exit code: 0 right, 1 wrong, 2 unreadable.</returns>
    public static Task<int> VerifyResult(string[] args, TextWriter output) => Municipalities.VerifyResult.Run(args, output);

    /// <summary>Adds the service to a host. <c>AddBus</c> follows, once per host.</summary>
    public static void AddMunicipalities(this WebApplicationBuilder builder)
    {
        builder.AddServiceStore(Name, (dialect, connection) => new MunicipalitiesDatabase(dialect, connection), Seed);
        builder.AddServiceFacts<MunicipalitiesDatabase>(Name, inbox =>
            inbox
                .On<InitiativeEndorsed>(ProposeItem.Handle)
                .On<ContributionRunCompleted>(KeepContribution.Handle)
                .On<ContributionDetermined>(KeepContribution.Handle)
                .IgnoreOthers()
        );
        builder.AddAttachments<MunicipalitiesDatabase>(Name);
        builder.AddMail<MunicipalitiesDatabase>(Name);
        builder.AddJob(Name, "Filling the search", FillSearch.Every, provider =>
            ct => FillSearch.Run(provider.GetRequiredService<MunicipalitiesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
        builder.AddJob(Name, "Telling reorganisations", TellReorganisations.Every, provider =>
            ct =>
                TellReorganisations.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
        builder.AddJob(Name, "Telling motions that are due", TellMotionsDue.Every, provider =>
            ct => TellMotionsDue.Run(provider.GetRequiredService<MunicipalitiesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
        builder.AddJob(Name, "Erasing representatives", PurgeRepresentatives.Every, provider =>
            ct =>
                PurgeRepresentatives.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<IOptions<RepresentativeSettings>>().Value,
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
        builder
            .Services.AddOptions<RepresentativeSettings>()
            .BindConfiguration("Samen:Municipalities:Representatives")
            .Validate(s => s.KeptMonths is >= 0 and <= 120, "Samen:Municipalities:Representatives:KeptMonths must be from 0 to 120.")
            .ValidateOnStart();
        builder.AddJob(Name, "Reminding of deadlines", RemindOfDeadlines.Every, provider =>
            ct =>
                RemindOfDeadlines.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<MailQueue>(),
                    provider.GetRequiredService<IOptions<NotificationSettings>>().Value,
                    provider.GetRequiredService<IOptions<DeadlineSettings>>().Value,
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
        builder
            .Services.AddOptions<NotificationSettings>()
            .BindConfiguration("Samen:Municipalities:Notifications")
            .Validate(
                s => s.ReminderWorkingDays is >= 0 and <= 50,
                "Samen:Municipalities:Notifications:ReminderWorkingDays must be from 0 to 50."
            )
            .ValidateOnStart();
        builder
            .Services.AddOptions<DeadlineSettings>()
            .BindConfiguration("Samen:Municipalities:Deadlines")
            .Validate(s => s.IsValid, "Samen:Municipalities:Deadlines: working days must be from 0 to 200.")
            .ValidateOnStart();
        builder
            .Services.AddOptions<CouncilMandateSettings>()
            .BindConfiguration("Samen:Municipalities:Councils")
            .Validate(s => s.IsValid, "Samen:Municipalities:Councils: working days must be from 0 to 200.")
            .ValidateOnStart();
        builder
            .Services.AddOptions<VotingSettings>()
            .BindConfiguration("Samen:Municipalities:Voting")
            .Validate(
                s => s.IsValid,
                "Samen:Municipalities:Voting: InhabitantsPerVote and MaximumWeight must be 1 or more; a rule set has a name of 2 to 40 characters, 1 to 10 conditions with a majority among them, and a quorum is of Entitled."
            )
            .ValidateOnStart();
    }

    private static Func<Database, CancellationToken, Task> Seed(IServiceProvider provider)
    {
        var register = SeedRegister.Create(provider);
        return async (database, ct) =>
        {
            await register(database, ct);
            await SeedDecisions.Run(database, provider.GetRequiredService<TimeProvider>(), ct);
        };
    }

    /// <summary>Maps all routes of the service.</summary>
    public static void MapMunicipalities(this WebApplication app)
    {
        var v1 = app.MapService(Name);

        var register = v1.MapGroup("/municipalities").WithTags("Register");
        register.MapGet("/", ListMunicipalities.Handle).AllowEverybody();
        register.MapGet("/summary", SummariseRegister.Handle).AllowEverybody();
        register.MapGet("/{code}", GetMunicipality.Handle).AllowEverybody();
        register.MapGet("/{code}/history", GetHistory.Handle).AllowEverybody();
        register.MapPut("/{code}/identifiers", RecordIdentifiers.Handle).Allow(Scopes.RegisterWrite, Roles.Admin).RequiresIfMatch();
        register.MapPut("/{code}/inhabitants/{referenceDate}", RecordInhabitants.Handle).Allow(Scopes.RegisterWrite, Roles.Admin);

        string[] speakForIt = [Roles.Admin, Roles.AssemblySecretary, Roles.MunicipalityOfficer, Roles.CouncilClerk];
        var representatives = register.MapGroup("/{code}/representatives").WithTags("Representatives");
        representatives.MapGet("/", ListRepresentatives.Handle).Allow(Scopes.RepresentativesRead, speakForIt);
        representatives.MapPost("/", RecordRepresentative.Handle).Allow(Scopes.RepresentativesWrite, speakForIt);
        representatives.MapGet("/{id:guid}", GetRepresentative.Handle).Allow(Scopes.RepresentativesRead, speakForIt);
        representatives.MapPut("/{id:guid}", ChangeRepresentative.Handle).Allow(Scopes.RepresentativesWrite, speakForIt).RequiresIfMatch();
        representatives.MapDelete("/{id:guid}", EraseRepresentative.Handle).Allow(Scopes.RepresentativesWrite, speakForIt);

        v1.MapPost("/inhabitants-imports", ImportInhabitants.Handle).WithTags("Register").Allow(Scopes.RegisterWrite, Roles.Admin);

        var reorganisations = v1.MapGroup("/reorganisations").WithTags("Register");
        reorganisations.MapGet("/", ListReorganisations.Handle).AllowEverybody();
        reorganisations.MapGet("/{id:guid}", GetReorganisation.Handle).AllowEverybody();
        reorganisations.MapPost("/", ReorganiseMunicipalities.Handle).Allow(Scopes.RegisterWrite, Roles.Admin);
        reorganisations.MapDelete("/{id:guid}", WithdrawReorganisation.Handle).Allow(Scopes.RegisterWrite, Roles.Admin);

        var assemblies = v1.MapGroup("/assemblies").WithTags("General assembly");
        assemblies.MapGet("/", ListAssemblies.Handle).AllowEverybody();
        assemblies.MapGet("/calendar", GetCalendar.Handle).AllowEverybody().AnswersAs(Calendars.MediaType);
        assemblies.MapGet("/{id:guid}", GetAssembly.Handle).AllowEverybody();
        assemblies.MapPost("/", ConveneAssembly.Handle).Allow(Scopes.AssembliesWrite, Roles.AssemblySecretary);
        assemblies.MapPut("/{id:guid}", ReviseAssembly.Handle).Allow(Scopes.AssembliesWrite, Roles.AssemblySecretary).RequiresIfMatch();
        assemblies.MapGet("/{id:guid}/motions", ListComingBack.Handle).AllowEverybody();

        string[] votingFor = [Roles.MunicipalityOfficer, Roles.CouncilClerk, Roles.VotingRepresentative];
        var cards = assemblies.MapGroup("/{id:guid}/voting-cards/{code}").WithTags("Voting cards");
        cards.MapGet("/", GetCard.Handle).Allow(Scopes.BallotsWrite, [.. votingFor, Roles.AssemblySecretary]);
        cards.MapPut("/", IssueCard.Handle).Allow(Scopes.BallotsWrite, votingFor).RequiresIfMatch();
        cards.MapPost("/taking", TakeCard.Handle).Allow(Scopes.BallotsWrite, Roles.VotingRepresentative).HonoursIfMatch();

        var items = v1.MapGroup("/agenda-items").WithTags("Agenda items");
        items.MapGet("/", ListItems.Handle).AllowEverybody();
        items.MapGet("/{id:guid}", GetItem.Handle).AllowEverybody();
        items.MapGet("/{id:guid}/vote-weights", ListVoteWeights.Handle).AllowEverybody();
        items.MapGet("/{id:guid}/ballots", ListBallots.Handle).AllowEverybody();
        items.MapGet("/{id:guid}/turnout", GetTurnout.Handle).AllowEverybody();
        items
            .MapPost("/", DraftItem.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary, Roles.MunicipalityOfficer, Roles.VotingRepresentative);
        items.MapPost("/reported", ReportItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary);
        items.MapPut("/reported/{id:guid}", CorrectReported.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).RequiresIfMatch();
        items
            .MapPut("/{id:guid}", ReviseItem.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary, Roles.MunicipalityOfficer, Roles.VotingRepresentative)
            .RequiresIfMatch();
        items.MapPut("/{id:guid}/placement", PlaceItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).RequiresIfMatch();
        items.MapPut("/{id:guid}/recommendation", AdviseItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).RequiresIfMatch();
        items.MapPost("/{id:guid}/parts", SplitItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items.MapPost("/{id:guid}/opening", OpenItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items.MapPut("/{id:guid}/ballots/{code}", CastBallot.Handle).Allow(Scopes.BallotsWrite, Roles.VotingRepresentative);
        items.MapPost("/{id:guid}/closing", CloseItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items.MapPost("/{id:guid}/acclamation", AcclaimItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items.MapPost("/{id:guid}/declaration", DeclareItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items.MapPost("/{id:guid}/holding", HoldItem.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary).HonoursIfMatch();
        items
            .MapPost("/{id:guid}/withdrawal", WithdrawItem.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary, Roles.MunicipalityOfficer, Roles.VotingRepresentative)
            .HonoursIfMatch();

        var amendments = items.MapGroup("/{id:guid}/amendments").WithTags("Amendments");
        amendments.MapGet("/", ListAmendments.Handle).AllowEverybody();
        amendments.MapGet("/{amendment:guid}", GetAmendment.Handle).AllowEverybody();
        amendments
            .MapPost("/", SubmitAmendment.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary, Roles.MunicipalityOfficer, Roles.VotingRepresentative);
        amendments.MapPut("/order", OrderAmendments.Handle).Allow(Scopes.AgendaWrite, Roles.AssemblySecretary);
        amendments
            .MapPut("/{amendment:guid}/status", DisposeAmendment.Handle)
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary, Roles.MunicipalityOfficer, Roles.VotingRepresentative)
            .RequiresIfMatch();

        items.MapGet("/{id:guid}/execution", GetMotion.Handle).WithTags("Motions").AllowEverybody();
        items
            .MapPut("/{id:guid}/execution", AssignMotion.Handle)
            .WithTags("Motions")
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary)
            .RequiresIfMatch();
        items
            .MapPost("/{id:guid}/execution/reports", ReportMotion.Handle)
            .WithTags("Motions")
            .Allow(Scopes.AgendaWrite, Roles.AssemblySecretary)
            .HonoursIfMatch();
        v1.MapGet("/motions", ListMotions.Handle).WithTags("Motions").AllowEverybody();
        v1.MapGet("/rule-sets", ListRuleSets.Handle).WithTags("Agenda items").AllowEverybody();

        items.MapGet("/{id:guid}/result-bundle", GetResultBundle.Handle).AllowEverybody();
        v1.MapGet("/result-keys", ListResultKeys.Handle).WithTags("Agenda items").AllowEverybody();

        MapCouncils(v1, register, items);

        v1.MapAttachments<MunicipalitiesDatabase>(
            new AttachmentSubjects
            {
                ["assemblies"] = async (reading, id) => await AssemblyStore.Get(reading, id) is not null,
                ["agenda-items"] = async (reading, id) => await AgendaStore.Get(reading, id) is not null,
            },
            Scopes.AssembliesWrite,
            Roles.AssemblySecretary
        );
        v1.MapSearch<MunicipalitiesDatabase>();
        v1.MapHistory<MunicipalitiesDatabase>();
        v1.MapMails<MunicipalitiesDatabase>();
        v1.MapParkedFacts();
        v1.MapAudit<MunicipalitiesDatabase>();
    }

    /// <summary>What councils decide is kept by their own clerks and admins; it is public once it is recorded.</summary>
    private static void MapCouncils(RouteGroupBuilder v1, RouteGroupBuilder register, RouteGroupBuilder items)
    {
        string[] keepers = [Roles.Admin, Roles.CouncilClerk];
        var council = register.MapGroup("/{code}").WithTags("Councils");
        council.MapGet("/council", GetCouncil.Handle).AllowEverybody();
        council.MapPut("/council/seats", RecordCouncilSeats.Handle).Allow(Scopes.CouncilsWrite, keepers);
        council.MapGet("/council-decisions", ListCouncilDecisions.Handle).AllowEverybody();
        council.MapPost("/council-decisions", DraftCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, keepers);
        council.MapGet("/joint-facilities/{year:int}", GetJointFacilities.Handle).AllowEverybody();
        council.MapPut("/joint-facilities/{year:int}", DecideJointFacilities.Handle).Allow(Scopes.CouncilsWrite, keepers).RequiresIfMatch();

        var decisions = v1.MapGroup("/council-decisions").WithTags("Councils");
        decisions.MapGet("/{id:guid}", GetCouncilDecision.Handle).AllowEverybody();
        decisions.MapPut("/{id:guid}", ReviseCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, keepers).RequiresIfMatch();
        decisions.MapPost("/{id:guid}/recording", RecordCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, keepers).HonoursIfMatch();
        decisions.MapGet("/{id:guid}/corrections", ListCouncilCorrections.Handle).AllowEverybody();
        decisions.MapPost("/{id:guid}/corrections", CorrectCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, keepers).HonoursIfMatch();
        decisions.MapPut("/{id:guid}/settlement", SettleCouncilCommitment.Handle).Allow(Scopes.CouncilsWrite, keepers).RequiresIfMatch();
        decisions.MapPut("/{id:guid}/withdrawal", WithdrawCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, keepers).RequiresIfMatch();

        var facilities = v1.MapGroup("/joint-facilities").WithTags("Councils");
        facilities.MapGet("/{year:int}", SummariseJointFacilities.Handle).AllowEverybody();
        facilities.MapGet("/{year:int}/municipalities", ListJointFacilities.Handle).AllowEverybody();

        var mandates = items.MapGroup("/{id:guid}/mandates").WithTags("Councils");
        mandates.MapGet("/", ListCouncilMandates.Handle).AllowEverybody();
        mandates.MapGet("/{code}", GetCouncilMandate.Handle).AllowEverybody();
        mandates.MapPut("/{code}", GiveCouncilMandate.Handle).Allow(Scopes.CouncilsWrite, keepers).RequiresIfMatch();
        mandates.MapPut("/{code}/planning", PlanCouncilMandate.Handle).Allow(Scopes.CouncilsWrite, keepers).RequiresIfMatch();
        mandates.MapPost("/{code}/question", AskCouncil.Handle).Allow(Scopes.CouncilsWrite, keepers).HonoursIfMatch();
        mandates.MapPut("/{code}/answer", AnswerForCouncil.Handle).Allow(Scopes.CouncilsWrite, keepers).RequiresIfMatch();

        string[] writers = [Roles.Admin, Roles.CouncilClerk, Roles.MunicipalityOfficer];
        v1.MapGet("/policy-themes", ListPolicyThemes.Handle).WithTags("Policy passages").AllowEverybody();
        var passages = register.MapGroup("/{code}/policy-passages").WithTags("Policy passages");
        passages.MapGet("/", ListPolicyPassages.Handle).Allow(Scopes.PassagesRead, writers);
        passages.MapPost("/", ComposePolicyPassage.Handle).Allow(Scopes.PassagesWrite, writers);
        passages.MapGet("/{id:guid}", GetPolicyPassage.Handle).Allow(Scopes.PassagesRead, writers);
        passages.MapGet("/{id:guid}/versions", ListPolicyPassageVersions.Handle).Allow(Scopes.PassagesRead, writers);
        passages.MapPut("/{id:guid}", SavePolicyPassage.Handle).Allow(Scopes.PassagesWrite, writers).RequiresIfMatch();
    }
}
