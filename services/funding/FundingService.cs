using Samen.Attachments;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Search;
using Samen.Settings;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Table of contents: the budgets of the fund, the commitments that they cover and the contributions that pay for them.</summary>
public static class FundingService
{
    /// <summary>Its name in routes, facts and queues.</summary>
    public const string Name = "funding";

    /// <summary>Adds the service to a host. <c>AddBus</c> follows, once per host.</summary>
    /// <exception cref="InvalidOperationException">A setting below <c>Samen:Funding</c> is wrong; the message says why.</exception>
    public static void AddFunding(this WebApplicationBuilder builder)
    {
        builder.AddServiceStore(Name, (dialect, connection) => new FundingDatabase(dialect, connection));
        builder.AddServiceFacts<FundingDatabase>(Name, facts =>
            facts
                .On<MunicipalityRegistered>(KeepMunicipality.Handle)
                .On<InhabitantsRecorded>(KeepMunicipality.Handle)
                .On<MunicipalitiesReorganised>(KeepMunicipality.Handle)
                .On<InitiativeEndorsed>(KeepEndorsement.Handle)
                .On<InitiativePhaseChanged>(EndCommitment.Handle)
                .On<InitiativePlanChanged>(ChangePlan.Handle)
                .FollowPartners()
                .FollowItems()
                .IgnoreOthers()
        );
        builder.AddMail<FundingDatabase>(Name);
        builder.AddAttachments<FundingDatabase>(Name);
        builder.AddInvoices();
        builder.AddReminders();
        builder.Services.AddSingleton(PaymentSettings.From(builder.Configuration));
        builder.AddFundSettings();
        builder.AddLedger();
    }

    /// <summary>Maps all routes of the service.</summary>
    public static void MapFunding(this WebApplication app)
    {
        var v1 = app.MapService<FundingDatabase>(Name);
        v1.MapYears();
        v1.MapBudgets();
        v1.MapFundProposals();
        v1.MapBudgetProposals();
        v1.MapFrameworks();
        v1.MapIndexSeries();
        v1.MapAnnualAccounts();
        v1.MapAppropriations();
        v1.MapDischarges();
        v1.MapCommitments();
        v1.MapSpending();
        v1.MapContributionRuns();
        v1.MapContributions();
        v1.MapSimulations();
        v1.MapDebtors();
        v1.MapMunicipalityAccounts();
        v1.MapInvoices();
        v1.MapStatements();
        v1.MapReminders();
        v1.MapInterest();
        v1.MapCreditors();
        v1.MapPayments();
        v1.MapLedgerAccounts();
        v1.MapLedgerEntries();
        v1.MapLedgerYears();
        v1.MapLedgerChecks();
        v1.MapTasks<FundingDatabase>([
            .. FundTasks.All(app.Services.GetRequiredService<InvoiceSettings>()),
            .. SettingRoutes.TasksOf(app.Services, Name),
        ]);
        v1.MapSettings<FundingDatabase>(Name);
        v1.MapHistory<FundingDatabase>();
        v1.MapAttachments<FundingDatabase>(FundDocuments.Subjects, Scopes.BudgetsWrite, SpendingReaders.Writers);
        v1.MapSearch<FundingDatabase>(BudgetReaders.Include);
        v1.MapMails<FundingDatabase>();
        v1.MapOperations<FundingDatabase>(Name);
        v1.MapAudit<FundingDatabase>();
    }
}
