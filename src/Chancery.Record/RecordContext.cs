using Chancery.Claims;
using Chancery.Record.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Record;

/// <summary>The record's tables. Days are ISO 8601 text and terms their English words, so that any SQLite tool can read them.</summary>
internal sealed class RecordContext(DbContextOptions<RecordContext> options) : DbContext(options)
{
    public DbSet<DispatchRow> Dispatches => Set<DispatchRow>();

    public DbSet<EngagementRow> Engagements => Set<EngagementRow>();

    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();

    public DbSet<StatementRow> Statements => Set<StatementRow>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<NameWordRow> NameWords => Set<NameWordRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<LocalDate>().HaveConversion<DayConverter>();
        foreach (Type term in (Type[])
            [
                typeof(EngagementKind), typeof(EngagementStatus), typeof(ParticipantRole), typeof(PlaceRelation), typeof(Priority),
                typeof(Attribution), typeof(StatementKind), typeof(CommitmentStatus), typeof(ChannelStatus), typeof(Direction),
                typeof(TransferStatus), typeof(EventTense),
            ])
        {
            configuration.Properties(term).HaveConversion<string>();
        }
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<DispatchRow>(dispatch =>
        {
            dispatch.ToTable("Dispatches").HasKey(row => row.Id);
            dispatch.HasIndex(row => row.Published);
            dispatch.HasIndex(row => row.SourceId);
        });
        model.Entity<EngagementRow>(engagement =>
        {
            Claim(engagement, "Engagements");
            engagement.HasIndex(row => row.FirstDay);
            engagement.HasIndex(row => row.LastDay);
            engagement.HasIndex(row => new { row.Kind, row.FirstDay });
            engagement.HasIndex(row => new { row.Status, row.FirstDay });
            engagement.HasMany(row => row.Participants).WithOne().HasForeignKey(part => part.EngagementId);
            engagement.HasMany(row => row.Places).WithOne().HasForeignKey(part => part.EngagementId);
            engagement.HasMany(row => row.Agenda).WithOne().HasForeignKey(part => part.EngagementId);
        });
        model.Entity<ParticipantRow>(participant =>
        {
            participant.ToTable("Participants").HasKey(row => new { row.EngagementId, row.Ordinal });
            participant.HasIndex(row => new { row.Country, row.EngagementId });
            participant.HasIndex(row => new { row.PersonId, row.EngagementId });
        });
        model.Entity<PlaceRow>().ToTable("Places").HasKey(row => new { row.EngagementId, row.Ordinal });
        model.Entity<AgendaRow>().ToTable("Agenda").HasKey(row => new { row.EngagementId, row.Ordinal });
        model.Entity<StatementRow>(statement =>
        {
            Claim(statement, "Statements");
            statement.HasIndex(row => row.PersonId);
        });
        Claim(model.Entity<ObjectiveRow>(), "Objectives");
        Claim(model.Entity<CommitmentRow>(), "Commitments");
        Claim(model.Entity<ChannelRow>(), "Channels");
        Claim(model.Entity<RelationshipRow>(), "Relationships");
        Claim(model.Entity<MilestoneRow>(), "Milestones");
        Claim(model.Entity<TransferRow>(), "Transfers");
        Claim(model.Entity<EventRow>(), "CodedEvents");
        model.Entity<EvidenceRow>().ToTable("Evidence").HasKey(row => new { row.ClaimId, row.Ordinal });
        model.Entity<PersonRow>().ToTable("People").HasKey(row => row.Id);
        model.Entity<NameWordRow>().ToTable("NameWords").HasKey(row => new { row.Word, row.PersonId });
    }

    private static void Claim<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> claim, string table)
        where T : ClaimRow
    {
        claim.ToTable(table).HasKey(row => row.Id);
        claim.HasOne<DispatchRow>().WithMany().HasForeignKey(row => row.DispatchId);
        claim.HasIndex(row => new { row.DispatchId, row.Ordinal });
    }

    private sealed class DayConverter() : ValueConverter<LocalDate, string>(
        day => LocalDatePattern.Iso.Format(day), text => LocalDatePattern.Iso.Parse(text).Value);

    /// <summary>Makes a context for <c>dotnet ef</c>.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<RecordContext>
    {
        public RecordContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<RecordContext>().UseSqlite("Data Source=:memory:").Options);
    }
}
