using System.Globalization;
using System.Net;
using System.Text.Json;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;

namespace Samen.Funding.Tests;

/// <summary>The funding service with what a test wants of it.</summary>
internal sealed class FundApp : IAsyncDisposable
{
    public const string Proposals = "/funding/v1/budget-proposals",
        Steps = "/funding/v1/fund-proposals",
        Runs = "/funding/v1/contribution-runs";

    public static readonly DateOnly NewYear2020 = new(2020, 1, 1),
        Adopted = new(2019, 6, 5),
        Assembly = new(2020, 9, 25);

    private readonly TestDatabase? database;

    private FundApp(ServiceApp app, TestDatabase? database)
    {
        (App, this.database) = (app, database);
        (Manager, Deputy, Anybody) = (app.As(Roles.FundManager), app.As(Roles.FundManager, id: "fund-deputy"), app.Anonymous);
    }

    public ServiceApp App { get; }
    public HttpClient Manager { get; private set; }

    /// <summary>The second person.</summary>
    public HttpClient Deputy { get; private set; }
    public HttpClient Anybody { get; private set; }

    public static async Task<FundApp> Start(
        DatabaseKind? kind = null,
        string? vat = null,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var database = kind is { } given ? await Databases.Fresh(given) : null;
        return new FundApp(
            await ServiceApp.Start(
                new ServiceSetup
                {
                    Name = FundingService.Name,
                    Add = builder => builder.AddFunding(),
                    Map = app => app.MapFunding(),
                    Database = database,
                    Settings = settings
                        ?? (
                            vat is null
                                ? new Dictionary<string, string>()
                                : new Dictionary<string, string> { ["Samen:Funding:VatPercentage"] = vat }
                        ),
                }
            ),
            database
        );
    }

    /// <summary>The 355 municipalities of 1 January 2020: CBS code and inhabitants.</summary>
    public static IReadOnlyList<(string Code, int Inhabitants)> Municipalities2020 { get; } = Read2020();

    public Task Register(params IReadOnlyList<(string Code, int Inhabitants)> municipalities) =>
        App.Tell(
            "municipalities",
            [.. municipalities.Select(m => new MunicipalityRegistered(m.Code, $"Gemeente {m.Code}", "Utrecht", NewYear2020, m.Inhabitants))]
        );

    public Task Record(string code, DateOnly date, int inhabitants) =>
        App.Tell("municipalities", new InhabitantsRecorded(code, date, inhabitants));

    /// <param name="oneOffCents">One-off.</param>
    /// <param name="yearlyCents">Each year.</param>
    /// <param name="startYear">In which the plan begins.</param>
    public async Task<Guid> Endorse(long oneOffCents, long yearlyCents, int? startYear = 2020)
    {
        var initiative = NewId();
        await App.Tell(
            "initiatives",
            new InitiativeEndorsed(
                initiative,
                "Samen beter",
                "GM0344",
                oneOffCents,
                yearlyCents,
                "Het is goed onderbouwd.",
                startYear,
                Costs(startYear ?? 2018, oneOffCents, yearlyCents)
            )
        );
        return initiative;
    }

    /// <summary>Costs of a plan from a year on.</summary>
    public static IReadOnlyList<PlanCost> Costs(int year, long oneOffCents, long yearlyCents) =>
        [new(Recurrence.OneOff, year, oneOffCents), new(Recurrence.Yearly, year, yearlyCents)];

    public static ItemClosed Closing(Guid? initiative, DateOnly date, ItemOutcome outcome = ItemOutcome.Adopted, bool binding = true) =>
        new(
            NewId(),
            ItemKind.Proposal,
            "Samen beter",
            initiative,
            NewId(),
            date,
            DecisionManner.Vote,
            outcome,
            outcome == ItemOutcome.Adopted ? "For" : null,
            binding,
            null,
            new VoteResult(10, 2, 0, 5, 1, 0, 20, 10, 83.33m, 60m),
            [],
            [],
            null,
            null,
            null
        );

    /// <summary>Has an endorsed initiative adopted by the assembly and answers its commitment.</summary>
    public async Task<CommitmentView> Adopt(long oneOffCents, long yearlyCents, int year = 2020)
    {
        var initiative = await Endorse(oneOffCents, yearlyCents, year);
        await App.Tell("municipalities", Closing(initiative, new DateOnly(year, 6, 26)));
        return (await Commitments()).Single(c => c.InitiativeId == initiative);
    }

    /// <summary>Lines that balance: contributions, state money, and one cost.</summary>
    public static IReadOnlyList<BudgetLine> Lines(long contributionsCents, long otherIncomeCents = 0) =>
        [
            Line("C.1", BudgetLineKind.Contributions, contributionsCents),
            Line("P.1", BudgetLineKind.Operation, contributionsCents + otherIncomeCents),
            .. otherIncomeCents == 0 ? [] : new[] { Line("S.1", BudgetLineKind.StateMoney, otherIncomeCents) },
        ];

    public static BudgetLine Line(string code, BudgetLineKind kind, long cents, string programme = "Samen Organiseren") =>
        new()
        {
            Code = code,
            Title = $"Regel {code}",
            Kind = kind,
            Programme = kind <= BudgetLineKind.Overhead ? programme : null,
            AmountCents = cents,
        };

    public Task<HttpResponseMessage> PostProposal(int year, IReadOnlyList<BudgetLine> lines) =>
        Manager.SendBody(
            "POST",
            Proposals,
            new PrepareBudgetProposalRequest
            {
                Year = year,
                Title = $"Begroting {year}",
                Explanation = "Wat wij samen doen.",
                Lines = lines,
            }
        );

    public Task<BudgetProposalView> Prepare(int year, IReadOnlyList<BudgetLine> lines) =>
        PostProposal(year, lines).Read<BudgetProposalView>(HttpStatusCode.Created);

    public Task<HttpResponseMessage> PutProposal(Guid id, IReadOnlyList<BudgetLine> lines, string ifMatch = "*") =>
        Manager.SendBody(
            "PUT",
            $"{Proposals}/{id}",
            new ReviseBudgetProposalRequest
            {
                Title = "Begroting, herzien",
                Explanation = "Met andere cijfers.",
                Lines = lines,
            },
            ifMatch
        );

    public Task<BudgetProposalView> Proposal(Guid id, HttpClient? by = null) =>
        (by ?? Manager).Fetch<BudgetProposalView>($"{Proposals}/{id}");

    /// <summary>A decision that was taken elsewhere, as the municipalities service reports it.</summary>
    public static ItemClosed Reported(DateOnly on, ItemOutcome outcome = ItemOutcome.Adopted, bool binding = true) =>
        Closing(null, on, outcome, binding) with
        {
            Kind = ItemKind.Budget,
            Manner = DecisionManner.Reported,
            Result = null,
            Source = "Publicatie van de vereniging",
        };

    public async Task<Guid> Report(DateOnly on, ItemOutcome outcome = ItemOutcome.Adopted)
    {
        var decision = Reported(on, outcome);
        await App.Tell("municipalities", decision);
        return decision.ItemId;
    }

    public Task<HttpResponseMessage> PostRecording(Guid proposal, Guid itemId) =>
        Deputy.SendBody("POST", $"{Steps}/{proposal}/recording", new RecordFundDecisionRequest { ItemId = itemId });

    /// <summary>Records what an assembly decided elsewhere, by a decision that was told before.</summary>
    public async Task<BudgetProposalView> Record(int year, Guid itemId, long contributionsCents, long otherIncomeCents = 0)
    {
        var prepared = await Prepare(year, Lines(contributionsCents, otherIncomeCents));
        await PostRecording(prepared.Id, itemId).Read<FundProposalView>();
        return await Proposal(prepared.Id);
    }

    /// <summary>A budget of the year, which is the next revision if it has one; decided elsewhere in June of the year before.</summary>
    public async Task<BudgetView> NewBudget(int year, long contributionsCents, long otherIncomeCents = 0)
    {
        await Record(
            year,
            await Report(new DateOnly(Math.Min(year - 1, App.Clock.Today().Year - 1), 6, 5)),
            contributionsCents,
            otherIncomeCents
        );
        return await Budget(year);
    }

    /// <summary>Hands a proposal over and has the municipalities service make an item of it.</summary>
    public async Task<Guid> Carry(FundProposalView proposal)
    {
        await Manager.Act<FundProposalView>($"{Steps}/{proposal.Id}/submission");
        var item = NewId();
        await App.Tell(
            "municipalities",
            new ItemDrafted(item, ItemKind.Budget, proposal.Title, null, null, null, [], proposal.Id, proposal.Kind),
            new ItemPlaced(item, ItemKind.Budget, proposal.Title, null, NewId(), Assembly, Recommendation.Adopt, null)
        );
        return item;
    }

    /// <summary>The assembly decides an item.</summary>
    public Task Decide(Guid item, ItemOutcome outcome = ItemOutcome.Adopted, bool binding = true) =>
        App.Tell("municipalities", Closing(null, Assembly, outcome, binding) with { ItemId = item, Kind = ItemKind.Budget });

    /// <summary>The assembly annuls its decision on an item.</summary>
    public Task Annul(Guid item, bool voteGoesOn = false) =>
        App.Tell(
            "municipalities",
            new ItemClosingAnnulled(
                item,
                ItemKind.Budget,
                "Begroting",
                null,
                NewId(),
                ItemOutcome.Adopted,
                voteGoesOn,
                "De telling klopte niet."
            )
        );

    public Task<BudgetView> Budget(int year) => Anybody.GetAsync($"/funding/v1/budgets/{year}").Read<BudgetView>();

    public Task<HttpResponseMessage> PostRun(int year, DateOnly? date = null, Guid? replaces = null, string? key = null) =>
        Manager.SendBody(
            "POST",
            "/funding/v1/contribution-runs",
            new RunContributionsRequest
            {
                Year = year,
                ReferenceDate = date ?? NewYear2020,
                ReplacesRunId = replaces,
            },
            key: key
        );

    /// <summary>Prepares a run.</summary>
    public Task<ContributionRunView> PrepareRun(int year, DateOnly? date = null, Guid? replaces = null) =>
        PostRun(year, date, replaces).Read<ContributionRunView>(HttpStatusCode.Created);

    /// <summary>Prepares a run, has it checked and makes it final.</summary>
    public async Task<ContributionRunView> NewRun(int year, DateOnly? date = null, Guid? replaces = null)
    {
        var run = await PrepareRun(year, date, replaces);
        await Deputy.Act<ContributionRunView>($"{Runs}/{run.Id}/check");
        await Manager.Act<ContributionRunView>($"{Runs}/{run.Id}/finalisation");
        return await Run(run.Id);
    }

    /// <summary>As everybody sees it.</summary>
    public Task<ContributionRunView> Run(Guid id, HttpClient? by = null) => (by ?? Anybody).Fetch<ContributionRunView>($"{Runs}/{id}");

    public Task<IReadOnlyList<ContributionView>> Contributions(Guid run) =>
        Anybody.Pages<ContributionView>($"/funding/v1/contribution-runs/{run}/contributions?limit=100");

    public Task<IReadOnlyList<CommitmentView>> Commitments(int? year = null) =>
        Anybody.Pages<CommitmentView>(year is null ? "/funding/v1/commitments" : $"/funding/v1/commitments?year={year}");

    public Task<CommitmentView> Commitment(Guid id) => Anybody.GetAsync($"/funding/v1/commitments/{id}").Read<CommitmentView>();

    /// <summary>All that anybody can see of the fund, and how much it told; equal before and after: nothing changed.</summary>
    public async Task<string> Snapshot() =>
        JsonSerializer.Serialize(
            new
            {
                Budgets = await Anybody.Pages<BudgetView>("/funding/v1/budgets"),
                Commitments = await Commitments(),
                Runs = await Anybody.Pages<ContributionRunView>("/funding/v1/contribution-runs"),
                Facts = (await App.Facts()).Count,
                Revisions = await Revisions(2020),
            }
        );

    /// <summary>Total of each revision that is kept of a year's budget.</summary>
    public async Task<IReadOnlyList<long>> Revisions(int year)
    {
        await using var reading = await App.Database.Read(CancellationToken.None);
        return await reading.Many<long>(
            "SELECT contributions_cents + other_income_cents FROM budget_revision WHERE budget_year = @Year ORDER BY revision",
            new { Year = year }
        );
    }

    public async Task Restart()
    {
        await App.Restart();
        (Manager, Deputy, Anybody) = (App.As(Roles.FundManager), App.As(Roles.FundManager, id: "fund-deputy"), App.Anonymous);
    }

    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }

    private static List<(string, int)> Read2020()
    {
        using var reader = new StreamReader(
            typeof(FundApp).Assembly.GetManifestResourceStream("Samen.Funding.Tests.inhabitants-2020.txt")!
        );
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' '))
                .Select(part => (part[0], int.Parse(part[1], CultureInfo.InvariantCulture))),
        ];
    }
}
