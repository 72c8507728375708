using Samen.Attachments;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Mail;
using Samen.Messaging;
using Samen.Search;
using Samen.Settings;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The table of contents: a noun's <c>...Routes</c> say who may call what, its <c>...Setup</c> has its settings and job.</summary>
public static class MunicipalitiesService
{
    /// <summary>Its name in routes, facts and queues.</summary>
    public const string Name = "municipalities";

    /// <summary>The switch of the command that verifies a published result.</summary>
    public const string VerifySwitch = "--verify-result";

    /// <inheritdoc cref="Municipalities.VerifyResult"/>
    public static Task<int> VerifyResult(string[] args, TextWriter output) => Municipalities.VerifyResult.Run(args, output);

    /// <summary>Adds the service to a host. <c>AddBus</c> follows, once per host.</summary>
    public static void AddMunicipalities(this WebApplicationBuilder builder)
    {
        builder.AddServiceStore(Name, (dialect, connection) => new MunicipalitiesDatabase(dialect, connection), FirstStart.Create);
        builder.AddServiceFacts<MunicipalitiesDatabase>(Name, facts =>
            facts
                .On<InitiativeEndorsed>(ProposeItem.Handle)
                .On<FundProposalSubmitted>(ProposeFundItem.Handle)
                .On<LeadHandedOver>(FollowLead.Handle)
                .On<NoticeGiven>(KeepNotice.Handle)
                .FollowForYearlyList()
                .IgnoreOthers()
        );
        builder.AddSecrets<MunicipalitiesDatabase>(Name);
        builder.AddAttachments<MunicipalitiesDatabase>(Name);
        builder.AddMail<MunicipalitiesDatabase>(Name);
        builder.AddReorganisations();
        builder.AddRuleSets();
        builder.AddDeadlines();
        builder.AddMotions();
        builder.AddCouncilInstructions();
        builder.AddRepresentatives();
        builder.AddNotices();
        builder.AddSearch();
    }

    /// <summary>Maps all routes of the service.</summary>
    public static void MapMunicipalities(this WebApplication app)
    {
        var v1 = app.MapService<MunicipalitiesDatabase>(Name);
        v1.MapMunicipalities();
        v1.MapInhabitants();
        v1.MapReorganisations();
        v1.MapRepresentatives();
        v1.MapNotices();
        v1.MapAssemblies();
        v1.MapVotingCards();
        v1.MapItems();
        v1.MapReportedDecisions();
        v1.MapAnnulments();
        v1.MapAmendments();
        v1.MapSubmitters();
        v1.MapMotions();
        v1.MapRuleSets();
        v1.MapVoteWeights();
        v1.MapBallots();
        v1.MapResults();
        v1.MapMunicipalVotes();
        v1.MapCouncils();
        v1.MapPolicyPassages();
        v1.MapAttachments<MunicipalitiesDatabase>(AssemblyDocuments.Subjects, Scopes.AssembliesWrite, Roles.AssemblySecretary);
        v1.MapSearch<MunicipalitiesDatabase>();
        v1.MapTasks<MunicipalitiesDatabase>(MunicipalityTasks.All(app.Services));
        v1.MapNews<MunicipalitiesDatabase>(News.Facts);
        v1.MapHistory<MunicipalitiesDatabase>();
        v1.MapSettings<MunicipalitiesDatabase>(Name);
        v1.MapMails<MunicipalitiesDatabase>();
        v1.MapOperations<MunicipalitiesDatabase>(Name);
        v1.MapAudit<MunicipalitiesDatabase>();
    }
}
