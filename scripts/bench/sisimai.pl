# Reads all mails of a folder into memory; then, for each line on standard input, has Sisimai read every one of them and prints the
# seconds that it took and how many mails it found to be bounces. Loading modules and files is not counted.
use strict;
use warnings;
use Sisimai;
use Time::HiRes qw(time);

my @mails;
for my $file ( glob "$ARGV[0]/*.eml" ) {
    open my $in, '<:raw', $file or die "$file: $!\n";
    local $/;
    push @mails, scalar <$in>;
}
my $read = Sisimai->can('rise') || Sisimai->can('make');    # its name since 5.0, and before
$| = 1;
printf "%s %d\n", Sisimai->version, scalar @mails;
while (<STDIN>) {
    my $found = 0;
    my $start = time;
    for my $mail (@mails) {
        my $copy   = $mail;
        my $result = $read->( 'Sisimai', \$copy );
        $found += 1 if $result && @$result;
    }
    printf "%.6f %d\n", time - $start, $found;
}
